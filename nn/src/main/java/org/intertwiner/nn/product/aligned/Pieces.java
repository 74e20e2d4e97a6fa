package org.intertwiner.nn.product.aligned;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;

/** The degrees of the parts of a type, proved against Wigner's matrices. */
final class Pieces {
  private static final double TOLERANCE = 1e-9;
  private static final int SAMPLES = 4;

  private Pieces() {}

  /**
   * Channels that turn with one degree.
   *
   * @param degree l
   * @param sign parity times (−1)^l: 1 for true tensors, −1 for pseudo-tensors; 1 without
   *     reflections
   * @param copies how many
   * @param maxOrder the largest |m| that is used in the frame
   */
  record Piece(int degree, int sign, int copies, int maxOrder) {
    int dimension() {
      return 2 * degree + 1;
    }

    int rows() {
      return 2 * maxOrder + 1;
    }

    Piece upTo(int order) {
      return new Piece(degree, sign, copies, Math.min(degree, order));
    }
  }

  /** Whether the group of a type has elements that turn space inside out. */
  static <G> boolean hasReflections(FieldType<G> type) {
    requireSpace(type);
    return elements(type).stream().anyMatch(g -> determinant(type.action().from(g)) < 0);
  }

  static <G> List<Piece> of(FieldType<G> type) {
    requireSpace(type);
    List<Piece> pieces = new ArrayList<>();
    for (FieldType.Part<G> part : type.parts()) {
      pieces.add(piece(type, part));
    }
    return List.copyOf(pieces);
  }

  static int maxDegree(List<Piece> pieces) {
    return pieces.stream().mapToInt(Piece::degree).max().orElse(0);
  }

  private static void requireSpace(FieldType<?> type) {
    if (type.dimension() != 3) {
      throw new InvalidInput(
          "aligned product of " + type,
          "an action on " + type.dimension() + " dimensions",
          "rotations of space",
          "in the plane the dense product has one entry for each pair of frequencies already");
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

  private static <G> Piece piece(FieldType<G> type, FieldType.Part<G> part) {
    Representation<G> rho = part.representation();
    int l = (rho.dimension() - 1) / 2;
    if (rho.dimension() % 2 == 0 || l > EdgeFrames.MAX_DEGREE) {
      throw notHarmonic(rho);
    }
    int sign = 0;
    for (G g : elements(type)) {
      double[][] r = type.action().from(g);
      boolean turned = determinant(r) < 0;
      int fits = fits(rho.from(g), wigner(l, r, turned ? -1 : 1));
      if (fits == 0 || (!turned && fits < 0) || (turned && sign * fits < 0)) {
        throw notHarmonic(rho);
      }
      sign = turned ? fits : sign;
    }
    // −1 = the reflected rotation's other factor acts on true tensors by (−1)^l
    int tensor = sign == 0 ? 1 : l % 2 == 0 ? sign : -sign;
    return new Piece(l, tensor, part.copies(), l);
  }

  private static InvalidInput notHarmonic(Representation<?> rho) {
    return new InvalidInput(
        "aligned product",
        "the representation " + rho.name() + " of dimension " + rho.dimension(),
        "irreducible representations of the rotations, in the basis of the real harmonics",
        "use TensorProduct, which takes any compact group");
  }

  /** D^l of the rotation s·r. */
  private static double[][] wigner(int l, double[][] r, double s) {
    double[] rows = new double[9];
    for (int i = 0; i < 9; i++) {
      rows[i] = s * r[i / 3][i % 3];
    }
    double[] all = WignerMatrices.of(l).real(RotationBatch.ofMatrices(rows));
    int d = 2 * l + 1;
    double[][] matrix = new double[d][d];
    for (int i = 0; i < d * d; i++) {
      matrix[i / d][i % d] = all[WignerMatrices.blockOffset(l) + i];
    }
    return matrix;
  }

  /** 1 if the matrices agree, −1 if one is minus the other, 0 otherwise. */
  private static int fits(double[][] a, double[][] b) {
    double sum = 0;
    double difference = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a.length; j++) {
        sum = Math.max(sum, Math.abs(a[i][j] + b[i][j]));
        difference = Math.max(difference, Math.abs(a[i][j] - b[i][j]));
      }
    }
    return difference < TOLERANCE ? 1 : sum < TOLERANCE ? -1 : 0;
  }

  private static double determinant(double[][] r) {
    return r[0][0] * (r[1][1] * r[2][2] - r[1][2] * r[2][1])
        - r[0][1] * (r[1][0] * r[2][2] - r[1][2] * r[2][0])
        + r[0][2] * (r[1][0] * r[2][1] - r[1][1] * r[2][0]);
  }
}
