package org.intertwiner.harmonic.homogeneous.compact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.FiniteRepresentation;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.Restriction;
import org.intertwiner.reptheory.Structure;
import org.intertwiner.reptheory.rotation.RotationRestriction;

/**
 * A closed subgroup H of a compact Lie group G, given by the exact images of its topological
 * generators: the stabiliser of a point of G/H.
 *
 * <p><em>Accuracy:</em> restrictions of representations are exact, and the relations of H are
 * checked. <em>Source:</em> Bröcker and tom Dieck (1985), chapter I.
 *
 * <p>Example: {@code ClosedSubgroup.axis(LieGroups.specialOrthogonal(3))} is SO(2) about z, the
 * stabiliser of the north pole of S².
 *
 * @param <G> the elements of the large group
 * @param <H> the elements of the subgroup
 */
public final class ClosedSubgroup<G, H> {
  private final CompactLieGroup<G> group;
  private final CompactGroup<H> subgroup;
  private final String space;
  private final List<SubgroupImage> images;

  private ClosedSubgroup(
      CompactLieGroup<G> group,
      CompactGroup<H> subgroup,
      String space,
      List<? extends SubgroupImage> images) {
    this.group = group;
    this.subgroup = subgroup;
    this.space = space;
    this.images = List.copyOf(images);
  }

  /**
   * A subgroup by the images of its topological generators.
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the subgroup
   * @param group G
   * @param subgroup H, by itself
   * @param space a name of G/H
   * @param images for each topological generator of H its image, derivatives for infinitesimal ones
   * @return the subgroup
   * @throws InvalidInput where an image is missing or of the wrong kind, or the images break a
   *     relation of H
   */
  public static <G, H> ClosedSubgroup<G, H> of(
      CompactLieGroup<G> group,
      CompactGroup<H> subgroup,
      String space,
      List<? extends SubgroupImage> images) {
    List<Generator<H>> generators = subgroup.topologicalGenerators();
    boolean fits = generators.size() == images.size();
    for (int k = 0; fits && k < images.size(); k++) {
      boolean derivative = images.get(k) instanceof SubgroupImage.Derivative;
      fits = derivative == (generators.get(k) instanceof Generator.Infinitesimal<H>);
    }
    if (!fits) {
      throw new InvalidInput(
          "images of the generators of " + subgroup.name() + " in " + group.name(),
          images.toString(),
          "one image for each of " + generators.stream().map(Generator::name).toList(),
          "infinitesimal generators go to derivatives, elements to elements");
    }
    ClosedSubgroup<G, H> closed = new ClosedSubgroup<>(group, subgroup, space, images);
    closed.restrict(LieRepresentation.defining(group));
    return closed;
  }

  /**
   * The whole group, the stabiliser of a space of one point.
   *
   * @param <G> the group elements
   * @param group G
   * @return G in itself
   */
  public static <G> ClosedSubgroup<G, G> whole(CompactLieGroup<G> group) {
    List<SubgroupImage> images = new ArrayList<>();
    List<Generator<G>> generators = group.topologicalGenerators();
    for (int k = 0; k < generators.size(); k++) {
      images.add(
          generators.get(k) instanceof Generator.Infinitesimal<G> x
              ? new SubgroupImage.Derivative(unit(group, x.index(), 1))
              : new SubgroupImage.Generator(k));
    }
    return new ClosedSubgroup<>(group, group, "point", images);
  }

  /**
   * The trivial subgroup: the homogeneous space is the group itself.
   *
   * @param <G> the group elements
   * @param group G
   * @return 1 in G
   */
  public static <G> ClosedSubgroup<G, Permutation> trivial(CompactLieGroup<G> group) {
    return new ClosedSubgroup<>(group, Groups.trivial(1), group.name(), List.of());
  }

  /**
   * The rotations about z in SO(3), O(3), SU(2) or Spin(3). The space is S² for SO(3), SU(2) and
   * Spin(3), two copies of it for O(3).
   *
   * @param <G> the group elements
   * @param group SO(3), O(3), SU(2) or Spin(3)
   * @return SO(2), which in SU(2) and Spin(3) is the double cover of the rotations
   * @throws InvalidInput for another group
   */
  public static <G> ClosedSubgroup<G, PlaneRotation> axis(CompactLieGroup<G> group) {
    int factor =
        switch (group.name()) {
          case "SO3", "O3" -> 1;
          case "SU2", "Spin3" -> 2;
          default -> throw unknown("rotations about an axis", group, "SO3, O3, SU2 or Spin3");
        };
    String space = group.name().equals("O3") ? "O3/SO2" : "S2";
    return of(
        group, SO2.group(), space, List.of(new SubgroupImage.Derivative(unit(group, 2, factor))));
  }

  /**
   * The stabiliser O(2) of the z axis' direction in O(3); the space is S².
   *
   * @param group O(3)
   * @return O(2), with s = diag(−1, 1, 1)
   * @throws InvalidInput for another group
   */
  public static ClosedSubgroup<DenseMatrix, PlaneIsometry> pole(
      CompactLieGroup<DenseMatrix> group) {
    if (!group.name().equals("O3")) {
      throw unknown("stabiliser O2 of a point of S2", group, "O3");
    }
    return of(
        group,
        O2.group(),
        "S2",
        List.of(
            new SubgroupImage.Derivative(unit(group, 2, 1)),
            new SubgroupImage.Generator(group.topologicalGenerators().size() - 1)));
  }

  /**
   * The stabiliser O(2) in SO(3) of the z axis as a line; the space is the projective plane.
   *
   * @param group SO(3)
   * @return O(2), with s the half turn about y
   * @throws InvalidInput for another group
   */
  public static ClosedSubgroup<DenseMatrix, PlaneIsometry> line(
      CompactLieGroup<DenseMatrix> group) {
    if (!group.name().equals("SO3")) {
      throw unknown("stabiliser O2 of a line", group, "SO3");
    }
    return of(
        group,
        O2.group(),
        "RP2",
        List.of(
            new SubgroupImage.Derivative(unit(group, 2, 1)),
            new SubgroupImage.Turn(unit(group, 1, 1), 2, 1)));
  }

  /**
   * The stabiliser of the last axis in SO(n) or O(n), n ≥ 4, by itself a group of matrices; the
   * space is S^{n−1}.
   *
   * @param group SO(n) or O(n)
   * @return SO(n − 1) or O(n − 1)
   * @throws InvalidInput for another group, or n &lt; 4
   */
  public static ClosedSubgroup<DenseMatrix, DenseMatrix> lastAxis(
      CompactLieGroup<DenseMatrix> group) {
    int n = group.algebra().size();
    if (!group.name().matches("S?O\\d+") || n < 4) {
      throw unknown("stabiliser of the last axis", group, "SO(n) or O(n) with n ≥ 4");
    }
    CompactLieGroup<DenseMatrix> small =
        group.name().startsWith("S")
            ? LieGroups.specialOrthogonal(n - 1)
            : LieGroups.orthogonal(n - 1);
    List<SubgroupImage> images = new ArrayList<>();
    for (Generator<DenseMatrix> generator : small.topologicalGenerators()) {
      images.add(
          generator instanceof Generator.Infinitesimal<DenseMatrix> x
              ? new SubgroupImage.Derivative(padded(group, small, x.index()))
              : new SubgroupImage.Generator(group.topologicalGenerators().size() - 1));
    }
    return of(group, small, "S" + (n - 1), images);
  }

  /** A basis element of the small algebra as a matrix with one more row and column of zeros. */
  private static List<Rational> padded(
      CompactLieGroup<?> group, CompactLieGroup<?> small, int index) {
    Matrix<Cyclotomic> m = small.algebra().basis().get(index);
    Matrix<Cyclotomic> zero = Matrix.zero(m.ring(), 1, 1);
    return group.algebra().coordinates(m.directSum(zero)).orElseThrow();
  }

  /**
   * The reflection s in O(2), the stabiliser of a point of S¹.
   *
   * @return {1, s}
   */
  public static ClosedSubgroup<PlaneIsometry, Permutation> mirror() {
    return of(O2.group(), Groups.cyclic(2), "S1", List.of(new SubgroupImage.Generator(1)));
  }

  /**
   * A finite group of rotations or reflections of space, or of matrices of SU(2).
   *
   * @param <G> the elements of the large group
   * @param <H> the elements of the finite group
   * @param group SO(3), O(3), SU(2) or Spin(3)
   * @param embedding exact orthogonal 3 × 3 matrices, of determinant 1 for SO(3), or matrices of
   *     SU(2); a faithful representation of H
   * @return the finite subgroup
   * @throws InvalidInput where the matrices lie in no such group
   */
  public static <G, H> ClosedSubgroup<G, H> finite(
      CompactLieGroup<G> group, FiniteRepresentation<H> embedding) {
    FiniteGroup<H> small = embedding.group();
    if (!embedding.character().isFaithful()) {
      throw new InvalidInput(
          "subgroup of " + group.name(),
          embedding.name() + ", which is not faithful",
          "a faithful representation",
          "take the image as a group of its own");
    }
    List<SubgroupImage.Exact> images =
        embedding.onGenerators().stream().map(SubgroupImage.Exact::new).toList();
    return of(group, small, group.name() + "/" + small.name(), images);
  }

  private static InvalidInput unknown(String what, CompactGroup<?> group, String expected) {
    return new InvalidInput(what, group.name(), expected, "ClosedSubgroup.of takes any subgroup");
  }

  private static List<Rational> unit(CompactLieGroup<?> group, int index, int factor) {
    return IntStream.range(0, group.dimension())
        .mapToObj(i -> Rational.of(i == index ? factor : 0))
        .toList();
  }

  /** {@return G} */
  public CompactLieGroup<G> group() {
    return group;
  }

  /** {@return H, by itself} */
  public CompactGroup<H> subgroup() {
    return subgroup;
  }

  /** {@return a name of G/H} */
  public String space() {
    return space;
  }

  /** {@return where the topological generators of H go} */
  public List<SubgroupImage> images() {
    return images;
  }

  /**
   * The restriction of a representation.
   *
   * @param representation a representation of G
   * @return the representation of H, in seminormal form with the same norms for a Lie group H, in
   *     the seminormal basis for a finite one
   * @throws InvalidInput where the representation is one of another group, or the images break a
   *     relation of H in it
   */
  public Representation<H> restrict(LieRepresentation<G> representation) {
    if (!representation.group().name().equals(group.name())) {
      throw new InvalidInput(
          "representation to restrict to " + subgroup.name(),
          representation.name() + " of " + representation.group().name(),
          "a representation of " + group.name(),
          "");
    }
    if (representation.structure() instanceof Structure.Sum<G> sum) {
      return sum.summands().stream()
          .map(s -> restrict((LieRepresentation<G>) s.representation()).times(s.copies()))
          .reduce(Representation::directSum)
          .orElseThrow();
    }
    List<Matrix<Cyclotomic>> matrices = images(representation);
    if (subgroup instanceof FiniteGroup<H> finite) {
      return (matrices.isEmpty()
              ? Representations.trivial(finite).times(representation.dimension())
              : Representations.of(finite, matrices))
          .withName(representation.name());
    }
    return LieRepresentation.seminormal(
        subgroup, representation.name(), matrices, representation.norms());
  }

  private List<Matrix<Cyclotomic>> images(LieRepresentation<G> rho) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    for (SubgroupImage image : images) {
      if (image instanceof SubgroupImage.Derivative x) {
        matrices.addAll(Restriction.derivatives(rho, List.of(x.coordinates())));
      } else if (image instanceof SubgroupImage.Generator g) {
        matrices.add(rho.seminormalOnGenerator(g.index()));
      } else if (image instanceof SubgroupImage.Turn turn) {
        Matrix<Cyclotomic> y =
            Restriction.derivatives(rho, Collections.singletonList(turn.coordinates())).get(0);
        matrices.add(Turns.of(y, rho.highestFrequency(), turn.n(), turn.k()));
      } else if (image instanceof SubgroupImage.Exact exact) {
        matrices.addAll(RotationRestriction.matrices(rho, List.of(exact.matrix())));
      }
    }
    return matrices;
  }

  @Override
  public String toString() {
    return space + " = " + group.name() + "/" + subgroup.name();
  }
}
