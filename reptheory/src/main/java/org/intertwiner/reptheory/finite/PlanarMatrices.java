package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;

/**
 * Orthogonal 2×2 matrices of an irreducible character of degree two and real type.
 *
 * <p>Its image is a dihedral group: the elements of determinant 1 are rotations and form a cyclic
 * group of some order N ≥ 3. The first element g₀ (in the order of the group) whose rotation
 * generates it turns by 2πk/N with 0 &lt; k &lt; N/2, which χ(g₀) = 2 cos(2πk/N) determines; the
 * first element of determinant −1 becomes diag(1, −1).
 */
final class PlanarMatrices {
  private static final Cyclotomic TWO = Cyclotomic.of(2);

  private final FiniteGroup<?> group;
  private final ConjugacyClasses classes;
  private final List<Cyclotomic> character;

  PlanarMatrices(FiniteGroup<?> group, List<Cyclotomic> character) {
    this.group = group;
    this.classes = group.classes();
    this.character = character;
  }

  List<Matrix<Cyclotomic>> generators() {
    long kernel = 0;
    for (int c = 0; c < classes.count(); c++) {
      kernel += character.get(c).equals(TWO) ? classes.size(c) : 0;
    }
    int n = Math.toIntExact(group.order() / kernel / 2);
    int first = firstRotation(n);
    int k = 1;
    while (!Cyclotomic.cos2pi(n, k).scale(Rational.of(2)).equals(chi(first))) {
      k++;
    }
    int mirror = 0;
    while (determinant(mirror) > 0) {
      mirror++;
    }
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (int i = 0; i < group.generators().size(); i++) {
      int g = group.generatorIndex(i);
      boolean proper = determinant(g) > 0;
      int rotation = proper ? g : group.multiply(g, group.inverse(mirror));
      matrices.add(matrix(n, (int) ((long) k * power(rotation, first) % n), proper));
    }
    return matrices;
  }

  private Cyclotomic chi(int element) {
    return character.get(classes.classOf(element));
  }

  /** (χ(g)² − χ(g²))/2. */
  private int determinant(int element) {
    int c = classes.classOf(element);
    Cyclotomic value = character.get(c);
    return value.multiply(value).subtract(character.get(classes.power(c, 2))).signum();
  }

  private int firstRotation(int n) {
    for (int x = 0; ; x++) {
      if (determinant(x) > 0 && rotationOrder(x) == n) {
        return x;
      }
    }
  }

  private int rotationOrder(int x) {
    int c = classes.classOf(x);
    int order = 1;
    while (!character.get(classes.power(c, order)).equals(TWO)) {
      order++;
    }
    return order;
  }

  /** j with ρ(rotation) = ρ(first)ʲ. */
  private int power(int rotation, int first) {
    int inverse = group.inverse(first);
    int rest = rotation;
    int j = 0;
    while (!chi(rest).equals(TWO)) {
      rest = group.multiply(rest, inverse);
      j++;
    }
    return j;
  }

  private static Matrix<Cyclotomic> matrix(int n, int k, boolean proper) {
    Cyclotomic cos = Cyclotomic.cos2pi(n, k);
    Cyclotomic sin = Cyclotomic.sin2pi(n, k);
    List<Cyclotomic> top = List.of(cos, proper ? sin.negate() : sin);
    List<Cyclotomic> bottom = List.of(sin, proper ? cos : cos.negate());
    return Matrix.of(Cyclotomics.FIELD, List.of(top, bottom));
  }
}
