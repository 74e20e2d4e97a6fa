package org.intertwiner.algebra.linear;

import org.intertwiner.algebra.ring.Ring;

/** ℤ/6, which has zero divisors. */
final class ModuloSix implements Ring<Integer> {
  @Override
  public Integer zero() {
    return 0;
  }

  @Override
  public Integer one() {
    return 1;
  }

  @Override
  public Integer ofLong(long value) {
    return (int) Math.floorMod(value, 6L);
  }

  @Override
  public Integer add(Integer a, Integer b) {
    return (a + b) % 6;
  }

  @Override
  public Integer subtract(Integer a, Integer b) {
    return (a - b + 6) % 6;
  }

  @Override
  public Integer negate(Integer a) {
    return (6 - a) % 6;
  }

  @Override
  public Integer multiply(Integer a, Integer b) {
    return a * b % 6;
  }

  @Override
  public boolean isZero(Integer a) {
    return a == 0;
  }

  @Override
  public boolean isOne(Integer a) {
    return a == 1;
  }

  @Override
  public boolean areEqual(Integer a, Integer b) {
    return a.equals(b);
  }

  @Override
  public Integer conjugate(Integer a) {
    return a;
  }

  @Override
  public String format(Integer a) {
    return a.toString();
  }

  @Override
  public Integer parse(String text) {
    return ofLong(Long.parseLong(text));
  }

  @Override
  public String toLatex(Integer a) {
    return a.toString();
  }
}
