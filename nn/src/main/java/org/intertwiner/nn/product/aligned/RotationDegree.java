package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;

/**
 * The degree l of a representation of a group of space, and its parity: ρ(g) = D^l(g) for
 * rotations, ρ(g) = p D^l(−g) for the others, D^l on the real harmonics.
 *
 * <p>The matrices are compared, on the elements that a group names first and on some drawn ones:
 * that the basis is that of the harmonics is checked within 10⁻⁹.
 *
 * <p>Example: 2o has degree 2, parity −1 and sign −1; 1o has parity −1 and sign 1.
 *
 * @param degree l
 * @param parity p; 0 where the group has no elements but rotations
 */
public record RotationDegree(int degree, int parity) {
  private static final double TOLERANCE = 1e-9;
  private static final int SAMPLES = 4;

  /**
   * Finds the degree of a part of a type.
   *
   * @param <G> the group elements
   * @param type the type, on space
   * @param part one of its parts
   * @param what who asks, for messages
   * @return degree and parity
   * @throws InvalidInput if the action is not on space, or the representation is not of this form
   */
  public static <G> RotationDegree of(FieldType<G> type, FieldType.Part<G> part, String what) {
    requireSpace(type, what);
    Representation<G> rho = part.representation();
    int l = (rho.dimension() - 1) / 2;
    if (rho.dimension() % 2 == 0 || l > EdgeFrames.MAX_DEGREE) {
      throw notHarmonic(rho, what);
    }
    WignerMatrices plan = WignerMatrices.of(l);
    int parity = 0;
    for (G g : elements(type)) {
      double[][] r = type.action().from(g);
      boolean reflects = determinant(r) < 0;
      double[] all = plan.real(RotationBatch.ofMatrices(flat(r, reflects ? -1 : 1)));
      int multiple = multiple(flat(rho.from(g), 1), all, WignerMatrices.blockOffset(l));
      if (multiple == 0 || (!reflects && multiple < 0) || (reflects && parity * multiple < 0)) {
        throw notHarmonic(rho, what);
      }
      parity = reflects ? multiple : parity;
    }
    return new RotationDegree(l, parity);
  }

  /**
   * Whether features are tensors or pseudo-tensors.
   *
   * @return p (−1)^l, the parity beyond that of the harmonics; 0 where the group has no elements
   *     but rotations
   */
  public int sign() {
    return degree % 2 == 0 ? parity : -parity;
  }

  private static void requireSpace(FieldType<?> type, String what) {
    if (type.dimension() != 3) {
      throw new InvalidInput(
          what + " of " + type,
          "an action on " + type.dimension() + " dimensions",
          "rotations of space",
          "TensorProduct takes any compact group");
    }
  }

  private static <G> List<G> elements(FieldType<G> type) {
    List<G> elements = new ArrayList<>(type.group().special());
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < SAMPLES; i++) {
      elements.add(type.group().random(random));
    }
    return elements;
  }

  private static InvalidInput notHarmonic(Representation<?> rho, String what) {
    return new InvalidInput(
        what,
        "the representation " + rho.name() + " of dimension " + rho.dimension(),
        "irreducible representations of the rotations, in the basis of the real harmonics",
        "use TensorProduct, which takes any compact group");
  }

  /** The sign s with a = s·b, or 0. */
  private static int multiple(double[] a, double[] b, int offset) {
    double sum = 0;
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      sum = Math.max(sum, Math.abs(a[i] + b[offset + i]));
      difference = Math.max(difference, Math.abs(a[i] - b[offset + i]));
    }
    return difference < TOLERANCE ? 1 : sum < TOLERANCE ? -1 : 0;
  }

  private static double[] flat(double[][] rows, double factor) {
    double[] all = new double[rows.length * rows.length];
    for (int i = 0; i < all.length; i++) {
      all[i] = factor * rows[i / rows.length][i % rows.length];
    }
    return all;
  }

  private static double determinant(double[][] r) {
    return r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
        - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
        + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
  }
}
