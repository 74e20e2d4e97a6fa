package org.intertwiner.verify.laws;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.algebra.laws.Law;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * The laws of a representation: homomorphism, identity, inverse, and the trace as a class function.
 *
 * <p><b>Accuracy</b>: exact for finite groups; within 1e-11 per entry for rounded matrices of other
 * groups.
 */
public final class RepresentationLaws {
  private static final double ROUNDED = 1e-11;

  private RepresentationLaws() {}

  /**
   * The laws of a representation on Haar-random elements.
   *
   * @param <G> the group elements
   * @param representation a representation
   * @return the laws
   */
  public static <G> List<Law<List<G>>> of(Representation<G> representation) {
    return representation instanceof FiniteRepresentation<G> finite
        ? exact(finite)
        : rounded(representation);
  }

  private static <G> List<Law<List<G>>> exact(FiniteRepresentation<G> rho) {
    FiniteGroup<G> group = rho.group();
    FiniteCharacter<G> character = rho.character();
    return List.of(
        law(group, "ρ(gh) = ρ(g)ρ(h)", 2, t -> isProduct(rho, t.get(0), t.get(1))),
        law(group, "ρ(g)ρ(g⁻¹) = 1", 1, t -> isProduct(rho, t.get(0), group.inverse(t.get(0)))),
        law(
            group,
            "tr ρ(hgh⁻¹) = tr ρ(g) = χ(g)",
            2,
            t -> {
              int g = group.indexOf(t.get(0));
              int h = group.indexOf(t.get(1));
              int conjugate = group.multiply(group.multiply(h, g), group.inverse(h));
              var trace = rho.at(g).trace();
              return rho.at(conjugate).trace().equals(trace)
                  && character.atElement(g).equals(trace);
            }));
  }

  private static <G> boolean isProduct(FiniteRepresentation<G> rho, G g, G h) {
    FiniteGroup<G> group = rho.group();
    int a = group.indexOf(g);
    int b = group.indexOf(h);
    int ab = group.multiply(a, b);
    if (!rho.isPermutation()) {
      return rho.at(a).multiply(rho.at(b)).equals(rho.at(ab));
    }
    int[] first = rho.permutationAt(b);
    int[] second = rho.permutationAt(a);
    int[] both = Arrays.stream(first).map(i -> second[i]).toArray();
    return Arrays.equals(both, rho.permutationAt(ab));
  }

  private static <G> List<Law<List<G>>> rounded(Representation<G> rho) {
    CompactGroup<G> group = rho.group();
    return List.of(
        law(
            group,
            "ρ(gh) = ρ(g)ρ(h)",
            2,
            t -> {
              double[][] product = multiply(rho.realFrom(t.get(0)), rho.realFrom(t.get(1)));
              double[][] imaginary =
                  multiply(rho.imaginaryFrom(t.get(0)), rho.imaginaryFrom(t.get(1)));
              double[][] joint = rho.realFrom(group.multiply(t.get(0), t.get(1)));
              return distance(product, imaginary, joint) <= ROUNDED * rho.dimension();
            }),
        law(
            group,
            "ρ(g)ρ(g⁻¹) = 1",
            1,
            t -> {
              G inverse = group.inverse(t.get(0));
              double[][] product = multiply(rho.realFrom(t.get(0)), rho.realFrom(inverse));
              double[][] imaginary =
                  multiply(rho.imaginaryFrom(t.get(0)), rho.imaginaryFrom(inverse));
              double[][] one = rho.realFrom(group.identity());
              return distance(product, imaginary, one) <= ROUNDED * rho.dimension();
            }));
  }

  private static <G> Law<List<G>> law(
      CompactGroup<G> group, String name, int count, Predicate<List<G>> holds) {
    return new Law<>(name, GroupLaws.elements(group).tuples(count), holds, List::toString);
  }

  private static double[][] multiply(double[][] a, double[][] b) {
    double[][] out = new double[a.length][b.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < b.length; j++) {
        for (int k = 0; k < b.length; k++) {
          out[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return out;
  }

  /** The largest entry of |a − b − c|. */
  private static double distance(double[][] a, double[][] b, double[][] c) {
    double max = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        max = Math.max(max, Math.abs(a[i][j] - b[i][j] - c[i][j]));
      }
    }
    return max;
  }
}
