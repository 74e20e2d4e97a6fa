package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Linear characters of cyclic subgroups in a character: the eigenvalues of single elements, read
 * off the table.
 *
 * <p>The multiplicity of ζ_nʲ as an eigenvalue of ρ(g), g of order n, is (1/n) Σ_l χ(gˡ) ζ_n^{−jl}.
 */
final class CyclicRays {
  private final RayContext context;

  CyclicRays(RayContext context) {
    this.context = context;
  }

  /**
   * The eigenvalue ζ_nʲ of elements of a class.
   *
   * @param conjugacyClass the class of the element
   * @param n the order of the element
   * @param j the exponent of the eigenvalue
   * @param multiplicity how often it is an eigenvalue
   * @param fieldDegree the degree of the field of χ and the eigenvalue
   */
  record Eigenvalue(int conjugacyClass, int n, int j, long multiplicity, int fieldDegree) {
    int order() {
      return n / CharacterLift.gcd(n, j);
    }
  }

  /**
   * All eigenvalues that occur, one class for each cyclic subgroup: small multiplicity, small
   * field, large subgroup first.
   */
  List<Eigenvalue> eigenvalues() {
    ConjugacyClasses classes = context.classes();
    ModP field = context.field();
    List<Eigenvalue> found = new ArrayList<>();
    boolean[] seen = new boolean[classes.count()];
    for (int c = 0; c < classes.count(); c++) {
      if (seen[c]) {
        continue;
      }
      int n = Math.toIntExact(classes.elementOrder(c));
      long[] along = new long[n];
      for (int l = 0; l < n; l++) {
        int power = classes.power(c, l);
        along[l] = context.residues()[power];
        seen[power] |= CharacterLift.gcd(l, n) == 1;
      }
      seen[c] = true;
      long[] transform = new Dft(field, n, true).apply(along);
      long inverse = field.inv(n);
      for (int j = 0; j < n; j++) {
        long m = field.mul(transform[j], inverse);
        int order = n / CharacterLift.gcd(n, j);
        if (m > 0 && context.allows(order)) {
          found.add(new Eigenvalue(c, n, j, m, context.fieldDegree(order)));
        }
      }
    }
    found.sort(
        Comparator.comparingLong(Eigenvalue::multiplicity)
            .thenComparingInt(Eigenvalue::fieldDegree)
            .thenComparing(Comparator.comparingInt(Eigenvalue::n).reversed())
            .thenComparingInt(Eigenvalue::order)
            .thenComparingInt(Eigenvalue::conjugacyClass)
            .thenComparingInt(Eigenvalue::j));
    return found;
  }

  /** The subgroup ⟨g⟩ with the linear character g ↦ ζ_nʲ. */
  Ray ray(Eigenvalue eigenvalue) {
    FiniteGroup<?> group = context.group();
    int g = context.classes().representative(eigenvalue.conjugacyClass());
    int[] powers = new int[eigenvalue.n()];
    int[] exponents = new int[eigenvalue.n()];
    for (int i = 1; i < powers.length; i++) {
      powers[i] = group.multiply(powers[i - 1], g);
      exponents[i] = (int) ((long) i * eigenvalue.j() % eigenvalue.n());
    }
    return Ray.linear(powers, exponents, eigenvalue.n());
  }
}
