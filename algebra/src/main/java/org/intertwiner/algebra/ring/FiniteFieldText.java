package org.intertwiner.algebra.ring;

import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.text.Expressions;

/** Text of the elements of finite fields. */
final class FiniteFieldText {
  private FiniteFieldText() {}

  static String print(FiniteField field, Long element, boolean latex) {
    List<Long> digits = field.coordinates(element);
    StringBuilder out = new StringBuilder();
    for (int i = digits.size() - 1; i >= 0; i--) {
      long c = digits.get(i);
      if (c == 0) {
        continue;
      }
      out.append(out.length() > 0 ? "+" : "");
      if (i == 0) {
        out.append(c);
      } else {
        out.append(c == 1 ? "" : c + (latex ? "" : "*")).append('a');
        out.append(i == 1 ? "" : latex ? "^{" + i + "}" : "^" + i);
      }
    }
    return out.length() == 0 ? "0" : out.toString();
  }

  static Expressions.Meaning<Long> meaning(FiniteField field) {
    return new Expressions.Meaning<>() {
      @Override
      public Optional<Long> atom(String atom) {
        if (atom.equals("a") && field.degree() > 1) {
          return Optional.of(field.generator());
        }
        if (!Character.isDigit(atom.charAt(0)) || atom.indexOf('.') >= 0) {
          return Optional.empty();
        }
        java.math.BigInteger p = java.math.BigInteger.valueOf(field.characteristic());
        return Optional.of(new java.math.BigInteger(atom).mod(p).longValue());
      }

      @Override
      public Long add(Long a, Long b) {
        return field.add(a, b);
      }

      @Override
      public Long negate(Long a) {
        return field.negate(a);
      }

      @Override
      public Long multiply(Long a, Long b) {
        return field.multiply(a, b);
      }

      @Override
      public Long divide(Long a, Long b) {
        return field.divide(a, b);
      }

      @Override
      public Long power(Long a, int exponent) {
        return field.power(exponent < 0 ? field.inverse(a) : a, Math.abs((long) exponent));
      }

      @Override
      public String atoms() {
        return field.degree() > 1 ? "a whole number or a" : "a whole number";
      }
    };
  }
}
