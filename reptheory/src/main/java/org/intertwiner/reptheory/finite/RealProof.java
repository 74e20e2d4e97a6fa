package org.intertwiner.reptheory.finite;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.reptheory.SchurType;

/**
 * The proof that real matrices are the irreducible real representation of a certified complex one.
 *
 * <p>T·M(g) = ρ(g)·T with T injective on real vectors carries every relation from ρ to M. For real
 * type T is invertible, so that M is equivalent to ρ; otherwise it identifies M with ρ as a real
 * representation. The form is compared with T*FT, the commuting matrices are multiplied out.
 */
final class RealProof {
  private final FiniteGroup<?> group;
  private final List<Cyclotomic> character;
  private final SchurType type;
  private final List<Matrix<Cyclotomic>> generators;
  private final Matrix<Cyclotomic> form;
  private final List<Matrix<Cyclotomic>> endomorphisms;
  private final IrreducibleMatrices complex;
  private final MatrixNumbers numbers;
  private final int count;
  private final int formAt;
  private final int endomorphismsAt;
  private final int complexAt;

  RealProof(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      SchurType type,
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form,
      List<Matrix<Cyclotomic>> endomorphisms,
      Matrix<Cyclotomic> intertwiner,
      IrreducibleMatrices complex) {
    this.group = group;
    this.character = character;
    this.type = type;
    this.generators = generators;
    this.form = form;
    this.endomorphisms = endomorphisms;
    this.complex = complex;
    this.count = generators.size();
    this.formAt = count;
    this.endomorphismsAt = count + 1;
    this.complexAt = endomorphismsAt + endomorphisms.size();
    List<Matrix<Cyclotomic>> all = new ArrayList<>(generators);
    all.add(form);
    all.addAll(endomorphisms);
    all.addAll(complex.generators());
    all.add(complex.form());
    all.add(intertwiner);
    this.numbers = new MatrixNumbers(all, type == SchurType.COMPLEX ? List.of() : character);
  }

  IrrepCertificate certificate() {
    IrrepCertificate base = complex.certificate();
    boolean carried = allReal() && injective() && carried();
    return new IrrepCertificate(
        base.homomorphism() && carried,
        base.character() && carried,
        base.irreducible() && indicator(),
        base.unitaryForm() && carried && invariantForm(),
        base.endomorphisms() && commuting());
  }

  private boolean allReal() {
    return Stream.concat(
            Stream.concat(generators.stream(), endomorphisms.stream()), Stream.of(form))
        .allMatch(
            m -> m.toRows().stream().allMatch(row -> row.stream().allMatch(Cyclotomic::isReal)));
  }

  private BigInteger terms(long monomials, int degree) {
    return numbers.size().pow(degree).multiply(BigInteger.valueOf(2 * monomials));
  }

  private int size() {
    return form.rows();
  }

  private boolean injective() {
    int d = complex.form().rows();
    boolean square = type == SchurType.REAL;
    if (size() != (square ? d : 2 * d)) {
      return false;
    }
    return numbers.holds(
        BigInteger.ONE,
        images -> {
          RowSpace rows = new RowSpace(images.field());
          Arrays.stream(images.matrix(complexAt + count + 1)).forEach(rows::insert);
          if (!square) {
            long[][] adjoint = images.adjoint(complexAt + count + 1);
            for (int i = 0; i < d; i++) {
              long[] row = new long[size()];
              for (int j = 0; j < size(); j++) {
                row[j] = adjoint[j][i];
              }
              rows.insert(row);
            }
          }
          return rows.dimension() == size();
        });
  }

  private boolean carried() {
    return numbers.holds(
        terms(size(), 2),
        images -> {
          long[][] t = images.matrix(complexAt + count + 1);
          for (int g = 0; g < count; g++) {
            long[][] left = images.multiply(t, images.matrix(g));
            long[][] right = images.multiply(images.matrix(complexAt + g), t);
            if (!Arrays.deepEquals(left, right)) {
              return false;
            }
          }
          return true;
        });
  }

  /** Σ_g χ(g²) = ν|G| and, for complex type, χ is not real. */
  private boolean indicator() {
    boolean realValued = character.stream().allMatch(Cyclotomic::isReal);
    if (type == SchurType.COMPLEX || !realValued) {
      return type == SchurType.COMPLEX && !realValued;
    }
    ConjugacyClasses classes = group.classes();
    BigInteger bound = new TableNumbers(List.of(character)).bound().add(BigInteger.ONE);
    return numbers.holds(
        bound.multiply(BigInteger.valueOf(group.order())),
        images -> {
          ModP field = images.field();
          long sum = 0;
          for (int c = 0; c < classes.count(); c++) {
            long value = images.of(character.get(classes.power(c, 2)));
            sum = field.reduce(sum + value * field.of(classes.size(c)));
          }
          return sum == field.of(type.indicator() * group.order());
        });
  }

  /** Real type: the form is a positive multiple of T*FT. Otherwise it is the real part of T*FT. */
  private boolean invariantForm() {
    if (!form.equals(form.transpose()) || form.at(0, 0).signum() <= 0) {
      return false;
    }
    int d = size();
    return numbers.holds(
        terms((long) d * d, 4),
        images -> {
          ModP field = images.field();
          int t = complexAt + count + 1;
          long[][] f = images.matrix(complexAt + count);
          long[][] pulled =
              images.multiply(images.multiply(images.adjoint(t), f), images.matrix(t));
          long[][] own = images.matrix(formAt);
          for (int i = 0; i < d; i++) {
            for (int j = 0; j < d; j++) {
              boolean equal =
                  type == SchurType.REAL
                      ? field.mul(pulled[i][j], own[0][0]) == field.mul(own[i][j], pulled[0][0])
                      : field.add(pulled[i][j], pulled[j][i]) == field.mul(2, own[i][j]);
              if (!equal) {
                return false;
              }
            }
          }
          return true;
        });
  }

  private boolean commuting() {
    int k = endomorphisms.size();
    if (k != type.endomorphismDimension()) {
      return false;
    }
    return numbers.holds(
        terms(size(), 2),
        images -> {
          RowSpace flat = new RowSpace(images.field());
          for (int e = 0; e < k; e++) {
            long[][] matrix = images.matrix(endomorphismsAt + e);
            flat.insert(Arrays.stream(matrix).flatMapToLong(Arrays::stream).toArray());
            for (int g = 0; g < count; g++) {
              long[][] m = images.matrix(g);
              if (!Arrays.deepEquals(images.multiply(matrix, m), images.multiply(m, matrix))) {
                return false;
              }
            }
          }
          return flat.dimension() == k;
        });
  }
}
