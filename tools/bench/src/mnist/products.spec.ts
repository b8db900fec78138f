import { forwardFlop, gradientFlop, membersFlop } from './products';

describe('the matrix products', () => {
  it('of a forward pass are a multiplication and an addition for every weight and bias', () => {
    expect(forwardFlop([784, 128, 10])).toBe(2 * 101_770);
    expect(forwardFlop([100, 128, 10])).toBe(2 * 14_218);
  });

  it('of the members are those of forward pass, directions and update, the last once a group', () => {
    expect(membersFlop([3, 2, 1], 8, 1)).toBe(8 * (2 * 11 + 2 * (4 + 3)) + 8 * 2 * 11);
    expect(membersFlop([3, 2, 1], 8, 4)).toBe(8 * (2 * 11 + 2 * (4 + 3)) + 2 * 2 * 11);
  });

  it('of back-propagation leave out the gradient of the images', () => {
    expect(gradientFlop([3, 2, 1], 5)).toBe(5 * (2 * 2 * 11 + 2 * 3));
  });
});
