import { betweenMarkers } from './between-markers';

describe('text between markers', () => {
  it('is replaced, the rest is kept, and doing it twice changes nothing more', () => {
    const once = betweenMarkers('table', 'new')('before\n<!-- table -->old<!-- /table -->\nafter $& <!-- other -->');
    expect(once).toBe('before\n<!-- table -->\n\nnew\n\n<!-- /table -->\nafter $& <!-- other -->');
    expect(betweenMarkers('table', 'new')(once)).toBe(once);
  });

  it.each(['nothing', '<!-- table -->', '<!-- /table --><!-- table -->'])('has a place to go, unlike in %j', (text) => {
    expect(() => betweenMarkers('table', 'new')(text)).toThrow('no place');
  });
});
