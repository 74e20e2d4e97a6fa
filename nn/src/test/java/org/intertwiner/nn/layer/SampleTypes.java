package org.intertwiner.nn.layer;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.PlaneIsometry;
import org.intertwiner.algebra.lie.PlaneRotation;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.algebra.linear.DenseMatrix;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.rotation.RotationIrreps;

/** Field types on the line, the plane and space that many tests share. */
public final class SampleTypes {
  private static final CompactLieGroup<DenseMatrix> SO3 = LieGroups.specialOrthogonal(3);
  private static final CompactLieGroup<DenseMatrix> O3 = LieGroups.orthogonal(3);

  private SampleTypes() {}

  /** Regular and trivial fields of finite groups in one, two and three dimensions. */
  public static Stream<FieldType<?>> pointwise() {
    return Stream.of(
        regular(line()),
        regular(Representations.plane(Groups.cyclic(1))),
        regular(Representations.plane(Groups.cyclic(4))),
        regular(Representations.plane(Groups.dihedral(4))),
        regular(Representations.plane(Groups.dihedral(8))),
        regular(finite("point:222")),
        regular(finite("point:2/m")));
  }

  /** Fields that are moved by more than permutations, with trivial ones among them. */
  public static Stream<FieldType<?>> moved() {
    return Stream.of(
        signs(),
        vectors(Representations.plane(Groups.dihedral(4))),
        rotations(0, 1, 2),
        reflections(),
        vectors(finite("point:m-3m")),
        vectors(finite("point:I")),
        spins(0, 1, 2),
        parities());
  }

  /** One type on the line, one of a finite group and one of a continuous one on the plane. */
  public static Stream<FieldType<?>> few() {
    return Stream.of(
        signs(), regular(Representations.plane(Groups.dihedral(4))), rotations(0, 1, 2));
  }

  public static Stream<FieldType<?>> all() {
    return Stream.concat(pointwise(), moved());
  }

  /** The line with its reflection. */
  public static Representation<?> line() {
    var group = Groups.cyclic(2);
    return Representations.frequency(group, 1);
  }

  public static FieldType<?> signs() {
    return vectors(line());
  }

  private static <G> FieldType<G> regular(Representation<G> action) {
    FiniteGroup<G> group = (FiniteGroup<G>) action.group();
    return FieldType.of(action, Representations.regular(group), 2)
        .plus(FieldType.trivial(action, 2));
  }

  /** Trivial fields, then fields that transform like points. */
  public static <G> FieldType<G> vectors(Representation<G> action) {
    return FieldType.trivial(action, 2).plus(FieldType.of(action, action, 2));
  }

  public static Representation<?> finite(String notation) {
    return GroupNotation.parse(notation).action();
  }

  /** Frequencies of SO(2), twice. */
  public static FieldType<PlaneRotation> rotations(int... frequencies) {
    return type(
        Representations.plane(SO2.group()),
        Arrays.stream(frequencies)
            .mapToObj(k -> Representations.frequency(SO2.group(), k))
            .toList());
  }

  /** Irreducible fields of O(2), the sign of reflections included, twice. */
  public static FieldType<PlaneIsometry> reflections() {
    return type(
        Representations.plane(O2.group()),
        List.of(
            Representations.trivial(O2.group()),
            Representations.frequency(O2.group(), 1, 0),
            Representations.frequency(O2.group(), 1, 1),
            Representations.frequency(O2.group(), 1, 2)));
  }

  /** Real spherical harmonics of SO(3), twice. */
  public static FieldType<DenseMatrix> spins(int... degrees) {
    return type(RotationIrreps.space(SO3), Arrays.stream(degrees).mapToObj(l -> spin(l)).toList());
  }

  private static Representation<DenseMatrix> spin(int l) {
    return l == 0 ? Representations.trivial(SO3) : RotationIrreps.spin(SO3, HalfInteger.of(l));
  }

  /** Scalars, vectors, and axial vectors of O(3), twice. */
  public static FieldType<DenseMatrix> parities() {
    return type(
        RotationIrreps.space(O3),
        List.of(
            Representations.trivial(O3),
            RotationIrreps.spin(O3, 1, -1),
            RotationIrreps.spin(O3, 1, 1),
            RotationIrreps.spin(O3, 2, 1)));
  }

  /** Each representation twice, part by part. */
  public static <G> FieldType<G> type(
      Representation<G> action, List<? extends Representation<G>> parts) {
    FieldType<G> type = FieldType.of(action, parts.get(0), 2);
    for (Representation<G> part : parts.subList(1, parts.size())) {
      type = type.plus(FieldType.of(action, part, 2));
    }
    return type;
  }
}
