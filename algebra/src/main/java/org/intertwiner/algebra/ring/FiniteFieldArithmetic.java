package org.intertwiner.algebra.ring;

/**
 * Arithmetic of 𝔽_p[a]/(modulus) on codes Σ cᵢpⁱ: directly, by shifts for p = 2, or with tables of
 * logarithms.
 */
abstract sealed class FiniteFieldArithmetic {
  final long p;
  final long[] modulus;
  final int degree;

  private FiniteFieldArithmetic(long p, long[] modulus) {
    this.p = p;
    this.modulus = modulus;
    this.degree = modulus.length - 1;
  }

  /** Arithmetic without tables. */
  static FiniteFieldArithmetic plain(long p, long[] modulus) {
    if (modulus.length == 2) {
      return new Residues(p, modulus);
    }
    return p == 2 ? new Binary(modulus) : new Digits(p, modulus);
  }

  /** Arithmetic with tables; the modulus must be primitive. */
  static FiniteFieldArithmetic tabulated(FiniteFieldArithmetic plain, int order) {
    return new Logarithms(plain, order);
  }

  abstract long add(long a, long b);

  abstract long negate(long a);

  abstract long multiply(long a, long b);

  /** The inverse of an element that is not 0. */
  abstract long inverse(long a);

  long[] modulus() {
    return modulus.clone();
  }

  /** The root of the modulus. */
  long generator() {
    return degree == 1 ? (p - modulus[0]) % p : p;
  }

  long power(long a, long exponent) {
    long result = 1;
    long square = a;
    for (long e = exponent; e > 0; e >>= 1) {
      if ((e & 1) == 1) {
        result = multiply(result, square);
      }
      square = multiply(square, square);
    }
    return result;
  }

  private static final class Residues extends FiniteFieldArithmetic {
    private final PrimeField field;

    Residues(long p, long[] modulus) {
      super(p, modulus);
      this.field = PrimeField.of(p);
    }

    @Override
    long add(long a, long b) {
      long sum = a + b;
      return sum >= p ? sum - p : sum;
    }

    @Override
    long negate(long a) {
      return a == 0 ? 0 : p - a;
    }

    @Override
    long multiply(long a, long b) {
      return a * b % p;
    }

    @Override
    long inverse(long a) {
      return field.inverse(a);
    }
  }

  /** p = 2: the code's bits are the coefficients. */
  private static final class Binary extends FiniteFieldArithmetic {
    private final long top;
    private final long low;

    Binary(long[] modulus) {
      super(2, modulus);
      this.top = 1L << degree;
      long bits = 0;
      for (int i = 0; i < degree; i++) {
        bits |= modulus[i] << i;
      }
      this.low = bits;
    }

    @Override
    long add(long a, long b) {
      return a ^ b;
    }

    @Override
    long negate(long a) {
      return a;
    }

    @Override
    long multiply(long a, long b) {
      long product = 0;
      for (long shifted = a, rest = b; rest != 0; rest >>>= 1) {
        product ^= -(rest & 1) & shifted;
        shifted <<= 1;
        if ((shifted & top) != 0) {
          shifted ^= top ^ low;
        }
      }
      return product;
    }

    @Override
    long inverse(long a) {
      return power(a, top - 2);
    }
  }

  /** Digit by digit. */
  private static final class Digits extends FiniteFieldArithmetic {
    private final long order;

    Digits(long p, long[] modulus) {
      super(p, modulus);
      long q = 1;
      for (int i = 0; i < degree; i++) {
        q *= p;
      }
      this.order = q;
    }

    @Override
    long add(long a, long b) {
      long sum = 0;
      long place = 1;
      long x = a;
      long y = b;
      while (x != 0 || y != 0) {
        long digit = x % p + y % p;
        sum += (digit >= p ? digit - p : digit) * place;
        place *= p;
        x /= p;
        y /= p;
      }
      return sum;
    }

    @Override
    long negate(long a) {
      long result = 0;
      long place = 1;
      for (long x = a; x != 0; x /= p) {
        long digit = x % p;
        result += (digit == 0 ? 0 : p - digit) * place;
        place *= p;
      }
      return result;
    }

    @Override
    long multiply(long a, long b) {
      long[] y = new long[degree];
      long rest = b;
      for (int i = 0; i < degree; i++) {
        y[i] = rest % p;
        rest /= p;
      }
      long[] product = new long[2 * degree - 1];
      rest = a;
      for (int i = 0; rest != 0; i++) {
        long digit = rest % p;
        rest /= p;
        for (int j = 0; digit != 0 && j < degree; j++) {
          product[i + j] = (product[i + j] + digit * y[j]) % p;
        }
      }
      for (int i = 2 * degree - 2; i >= degree; i--) {
        long head = product[i];
        for (int j = 0; head != 0 && j < degree; j++) {
          int at = i - degree + j;
          product[at] = (product[at] + (p - modulus[j]) * head) % p;
        }
      }
      long code = 0;
      for (int i = degree - 1; i >= 0; i--) {
        code = code * p + product[i];
      }
      return code;
    }

    @Override
    long inverse(long a) {
      return power(a, order - 2);
    }
  }

  /** Products and sums by logarithms to the base a; Zech's logarithm is log(1 + aⁱ). */
  private static final class Logarithms extends FiniteFieldArithmetic {
    private final int units;
    private final int[] power;
    private final int[] log;
    private final int[] zech;
    private final int minusOne;

    Logarithms(FiniteFieldArithmetic plain, int order) {
      super(plain.p, plain.modulus);
      this.units = order - 1;
      this.power = new int[2 * units];
      this.log = new int[order];
      this.zech = new int[units];
      long x = 1;
      for (int i = 0; i < units; i++) {
        power[i] = (int) x;
        power[i + units] = (int) x;
        log[(int) x] = i;
        x = plain.multiply(x, plain.generator());
      }
      log[0] = -1;
      for (int i = 0; i < units; i++) {
        zech[i] = log[(int) plain.add(1, power[i])];
      }
      this.minusOne = log[(int) plain.negate(1)];
    }

    @Override
    long add(long a, long b) {
      if (p == 2) {
        return a ^ b;
      }
      if (a == 0 || b == 0) {
        return a + b;
      }
      int i = log[(int) a];
      int difference = log[(int) b] - i;
      int z = zech[difference < 0 ? difference + units : difference];
      return z < 0 ? 0 : power[i + z];
    }

    @Override
    long negate(long a) {
      return a == 0 ? 0 : power[log[(int) a] + minusOne];
    }

    @Override
    long multiply(long a, long b) {
      return a == 0 || b == 0 ? 0 : power[log[(int) a] + log[(int) b]];
    }

    @Override
    long inverse(long a) {
      return power[units - log[(int) a]];
    }
  }
}
