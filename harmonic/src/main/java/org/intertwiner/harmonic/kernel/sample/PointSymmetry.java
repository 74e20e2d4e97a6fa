package org.intertwiner.harmonic.kernel.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.Representation;

/**
 * Which group elements permute sample points: under those a sampled basis is equivariant exactly,
 * under the others up to discretisation.
 *
 * <p>The elements that permute the points are a subgroup, the largest symmetry that sampling keeps.
 * Of a group that is not finite only finitely many elements can permute points that are not all at
 * the origin, so it is always broken.
 *
 * <p><i>Accuracy:</i> points are taken as equal within 10⁻⁹ of the largest coordinate.
 *
 * <p>Example: {@code PointSymmetry.of(Grid.square(7), plane).warning()} for C₁₂ says that the grid
 * keeps 4 of 12 elements and is broken by r.
 */
public final class PointSymmetry {
  private static final double TOLERANCE = 1e-9;
  private static final int NAMED = 6;
  private static final int MAX_SIGNED_DIMENSION = 5;

  private final String points;
  private final String group;
  private final boolean finite;
  private final List<Integer> kept;
  private final List<Integer> broken;
  private final String witnesses;

  private PointSymmetry(
      String points,
      String group,
      boolean finite,
      List<Integer> kept,
      List<Integer> broken,
      String witnesses) {
    this.points = points;
    this.group = group;
    this.finite = finite;
    this.kept = List.copyOf(kept);
    this.broken = List.copyOf(broken);
    this.witnesses = witnesses;
  }

  /**
   * The symmetry of points under a group.
   *
   * <p><i>Complexity:</i> order of the group times the number of points times the number of points
   * of one radius; ends early for elements that break the points.
   *
   * @param <G> the group elements
   * @param points the points
   * @param action the action on their space
   * @return what is kept and what is broken
   * @throws InvalidInput if the action lives on another space
   */
  public static <G> PointSymmetry of(SamplePoints points, Representation<G> action) {
    Shells shells = new Shells(points);
    if (!(action instanceof FiniteRepresentation<G> finite)) {
      requireDimension(points, action.dimension());
      boolean fixed = shells.largest == 0;
      String all = fixed ? "" : signed(points, shells);
      return new PointSymmetry(
          points.toString(), action.group().toString(), false, List.of(), List.of(), all);
    }
    FiniteGroup<G> group = finite.group();
    List<Integer> kept = new ArrayList<>();
    List<Integer> broken = new ArrayList<>();
    for (int g = 0; g < group.order(); g++) {
      boolean keeps = image(points, shells, finite.from(g)).isPresent();
      (keeps ? kept : broken).add(g);
    }
    StringJoiner names = new StringJoiner(", ");
    broken.stream()
        .sorted(Comparator.comparingInt(g -> group.word(g).length))
        .limit(NAMED)
        .forEach(g -> names.add(word(group, g)));
    String more = broken.size() > NAMED ? " and " + (broken.size() - NAMED) + " more" : "";
    return new PointSymmetry(points.toString(), group.name(), true, kept, broken, names + more);
  }

  /**
   * The permutation of the points by a linear map.
   *
   * @param points the points
   * @param matrix an n × n matrix
   * @return for each point the number of its image, or nothing if one leaves the set
   * @throws InvalidInput if the matrix has another size than the points
   */
  public static Optional<int[]> image(SamplePoints points, double[][] matrix) {
    return image(points, new Shells(points), matrix);
  }

  /**
   * The group elements that permute the points.
   *
   * @param <G> the group elements
   * @param points the points
   * @param action the action on their space
   * @return the positions of these elements in the group's list, a subgroup; all others break the
   *     points' symmetry
   * @throws InvalidInput if the action lives on another space
   */
  public static <G> List<Integer> keptBy(SamplePoints points, FiniteRepresentation<G> action) {
    return of(points, action).kept();
  }

  /**
   * The elements that permute the points.
   *
   * @return their positions in the list of a finite group, ascending; none for other groups
   */
  public List<Integer> kept() {
    return kept;
  }

  /**
   * The elements that break the points.
   *
   * @return their positions in the list of a finite group, ascending; none for other groups
   */
  public List<Integer> broken() {
    return broken;
  }

  /**
   * Whether sampling loses nothing: every group element permutes the points.
   *
   * @return true if the sampled basis is equivariant exactly
   */
  public boolean isWhole() {
    return finite ? broken.isEmpty() : witnesses.isEmpty();
  }

  /**
   * What sampling loses, in words.
   *
   * @return nothing if the symmetry is whole; otherwise what is kept and which elements are broken
   */
  public Optional<String> warning() {
    if (isWhole()) {
      return Optional.empty();
    }
    if (!finite) {
      return Optional.of(points + " cannot keep all of " + group + ": " + witnesses);
    }
    int order = kept.size() + broken.size();
    return Optional.of(
        points
            + " keeps "
            + kept.size()
            + " of the "
            + order
            + " elements of "
            + group
            + " exactly; broken, up to discretisation: "
            + witnesses);
  }

  /**
   * Insists that the symmetry is whole.
   *
   * @throws InvalidInput with the elements that break the points
   */
  public void requireWhole() {
    if (!isWhole()) {
      throw new InvalidInput(
          "sample points",
          warning().orElseThrow(),
          "points that every element permutes",
          "take a grid with the group's symmetry, or the subgroup that this grid keeps");
    }
  }

  @Override
  public String toString() {
    return warning().orElse(points + " keeps all of " + group);
  }

  /** An element as a word in the generators, powers collected. */
  private static <G> String word(FiniteGroup<G> group, int g) {
    int[] letters = group.word(g);
    StringJoiner word = new StringJoiner("·");
    for (int i = 0; i < letters.length; ) {
      int j = i;
      while (j < letters.length && letters[j] == letters[i]) {
        j++;
      }
      String name = group.generatorNames().get(letters[i]);
      word.add(j - i > 1 ? name + "^" + (j - i) : name);
      i = j;
    }
    return word.toString();
  }

  /** How many reflections and exchanges of the axes keep the points. */
  private static String signed(SamplePoints points, Shells shells) {
    int n = points.dimension();
    String all = "only finitely many elements permute points away from the origin";
    if (n > MAX_SIGNED_DIMENSION) {
      return all;
    }
    int[] count = new int[2];
    permute(
        new int[n],
        0,
        new boolean[n],
        order -> {
          for (int signs = 0; signs < 1 << n; signs++) {
            double[][] matrix = new double[n][n];
            for (int v = 0; v < n; v++) {
              matrix[v][order[v]] = (signs >> v & 1) == 0 ? 1 : -1;
            }
            count[0] += image(points, shells, matrix).isPresent() ? 1 : 0;
            count[1]++;
          }
        });
    return all + "; of the " + count[1] + " signed permutations of the axes " + count[0] + " do";
  }

  private interface Visitor {
    void visit(int... order);
  }

  private static void permute(int[] order, int at, boolean[] used, Visitor visitor) {
    if (at == order.length) {
      visitor.visit(order);
      return;
    }
    for (int v = 0; v < order.length; v++) {
      if (!used[v]) {
        used[v] = true;
        order[at] = v;
        permute(order, at + 1, used, visitor);
        used[v] = false;
      }
    }
  }

  private static Optional<int[]> image(SamplePoints points, Shells shells, double[][] matrix) {
    requireDimension(points, matrix.length);
    int[] image = new int[points.count()];
    for (int x = 0; x < image.length; x++) {
      image[x] = shells.find(times(matrix, shells.all[x]));
      if (image[x] < 0) {
        return Optional.empty();
      }
    }
    return Optional.of(image);
  }

  private static void requireDimension(SamplePoints points, int dimension) {
    if (dimension != points.dimension()) {
      throw new InvalidInput(
          "matrix on sample points",
          dimension + " rows",
          points.dimension() + " rows",
          "the action and the points must live on one space");
    }
  }

  private static double[] times(double[][] matrix, double[] x) {
    double[] y = new double[x.length];
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x.length; j++) {
        y[i] += matrix[i][j] * x[j];
      }
    }
    return y;
  }

  /** The points by ascending radius, to be found by their coordinates. */
  private static final class Shells {
    private final double[][] all;
    private final int[] order;
    private final double[] radii;
    private final double tolerance;
    private final double largest;

    Shells(SamplePoints points) {
      all = new double[points.count()][];
      double size = 0;
      for (int x = 0; x < all.length; x++) {
        all[x] = points.at(x);
        for (double c : all[x]) {
          size = Math.max(size, Math.abs(c));
        }
      }
      largest = size;
      tolerance = TOLERANCE * size;
      Integer[] sorted = new Integer[all.length];
      Arrays.setAll(sorted, x -> x);
      Arrays.sort(sorted, Comparator.comparingDouble(x -> radius(all[x])));
      order = Arrays.stream(sorted).mapToInt(Integer::intValue).toArray();
      radii = Arrays.stream(order).mapToDouble(x -> radius(all[x])).toArray();
    }

    private static double radius(double[] x) {
      return Math.sqrt(Arrays.stream(x).map(c -> c * c).sum());
    }

    int find(double[] y) {
      double radius = radius(y);
      double slack = tolerance * Math.sqrt(y.length);
      int from = Arrays.binarySearch(radii, radius - slack);
      for (int i = first(from); i < order.length && radii[i] <= radius + slack; i++) {
        if (isClose(all[order[i]], y)) {
          return order[i];
        }
      }
      return -1;
    }

    /** The first place at or after a search's result, equal radii included. */
    private int first(int found) {
      if (found < 0) {
        return -found - 1;
      }
      int i = found;
      while (i > 0 && radii[i - 1] == radii[i]) {
        i--;
      }
      return i;
    }

    private boolean isClose(double[] x, double[] y) {
      for (int v = 0; v < y.length; v++) {
        if (!(Math.abs(x[v] - y[v]) <= tolerance)) {
          return false;
        }
      }
      return true;
    }
  }
}
