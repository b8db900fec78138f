import { gapsIn } from '@evorx/testing';
import * as operators from './index';

describe('the replacement library', () => {
  it('has for every operator an export, a spec, an example, a category and a source', () => {
    expect(gapsIn(__dirname, operators)).toEqual([]);
  });
});
