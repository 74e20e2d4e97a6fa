package org.intertwiner.nn.layer.structure;

import java.util.List;
import java.util.SplittableRandom;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.lie.O2;
import org.intertwiner.algebra.lie.SO2;
import org.intertwiner.nn.check.LayerCheck;
import org.intertwiner.nn.engine.DType;
import org.intertwiner.nn.engine.Engine;
import org.intertwiner.nn.engine.Engines;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Layer;
import org.intertwiner.nn.layer.Weights;
import org.intertwiner.nn.tensor.Parameter;
import org.intertwiner.nn.tensor.Tape;
import org.intertwiner.nn.tensor.Tensor;
import org.intertwiner.nn.tensor.Tensors;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.clebschgordan.HalfInteger;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.reptheory.rotation.RotationIrreps;
import org.intertwiner.verify.Report;

/** Field types over many groups, and how layers on them are looked at. */
public final class FieldLab {
  /** Float64 reference. */
  public static final Engine ENGINE = Engines.named("java");

  private FieldLab() {}

  /** Regular fields over C4. */
  public static FieldType<?> c4() {
    FiniteGroup<?> c4 = Groups.cyclic(4);
    return regular(c4);
  }

  /** Regular, trivial and vector fields over D_n. */
  public static FieldType<?> dihedral(int n) {
    return mixed(Groups.dihedral(n));
  }

  private static <G> FieldType<G> regular(FiniteGroup<G> group) {
    return FieldType.of(Representations.plane(group), Representations.regular(group), 2);
  }

  private static <G> FieldType<G> mixed(FiniteGroup<G> group) {
    Representation<G> plane = Representations.plane(group);
    return FieldType.of(plane, Representations.regular(group), 1)
        .plus(FieldType.trivial(plane, 1))
        .plus(FieldType.of(plane, plane, 1));
  }

  /** Frequencies 0 to 2 of SO(2). */
  public static FieldType<?> so2() {
    var group = SO2.group();
    return FieldType.of(
        Representations.plane(group),
        Representations.trivial(group)
            .directSum(Representations.frequency(group, 1))
            .directSum(Representations.frequency(group, 2)),
        2);
  }

  /** Frequencies 0 to 2 of O(2), both of frequency 0. */
  public static FieldType<?> o2() {
    var group = O2.group();
    return FieldType.of(
        Representations.plane(group),
        Representations.trivial(group)
            .directSum(Representations.frequency(group, 1, 0))
            .directSum(Representations.frequency(group, 1, 1))
            .directSum(Representations.frequency(group, 1, 2)),
        2);
  }

  /** Scalars, vectors and spin 2 of SO(3) or O(3). */
  public static FieldType<?> spatial(String name) {
    return spins(GroupNotation.parse(name).action());
  }

  private static <G> FieldType<G> spins(Representation<G> space) {
    var group = space.group();
    boolean improper = group.name().equals("O3");
    Representation<G> two =
        improper ? RotationIrreps.spin(group, 2, 1) : RotationIrreps.spin(group, HalfInteger.of(2));
    return FieldType.trivial(space, 2)
        .plus(FieldType.of(space, space, 2))
        .plus(FieldType.of(space, two, 1));
  }

  /** Vectors and a permutation representation of a point group. */
  public static FieldType<?> points(String name) {
    return pointFields(GroupNotation.parse(name).action());
  }

  private static <G> FieldType<G> pointFields(Representation<G> space) {
    FiniteGroup<G> group = (FiniteGroup<G>) space.group();
    return FieldType.of(space, Representations.regular(group), 1)
        .plus(FieldType.trivial(space, 1))
        .plus(FieldType.of(space, space, 2));
  }

  /** Random numbers everywhere, also where layers start with constants. */
  public static Weights weights(Layer layer, long seed) {
    Weights weights = Weights.initial(layer, ENGINE, DType.FLOAT64, seed);
    SplittableRandom random = new SplittableRandom(seed + 1);
    for (Parameter p : weights.all()) {
      double[] values = p.value().toDoubles();
      for (int i = 0; i < values.length; i++) {
        values[i] += 0.3 * random.nextGaussian();
      }
      p.assign(Tensors.from(ENGINE, DType.FLOAT64, p.value().shape(), values));
    }
    return weights;
  }

  /** The check with random weights, on a grid of equal sides or on features without space. */
  public static Report check(Layer layer, int... space) {
    LayerCheck check = LayerCheck.of(layer, weights(layer, 3)).samples(4);
    return space.length == 0 ? check.check() : check.on(space).check();
  }

  /** Standard normal values. */
  public static Tensor normal(long seed, int... extents) {
    Shape shape = Shape.of(extents);
    SplittableRandom random = new SplittableRandom(seed);
    double[] values = random.doubles(shape.size()).map(u -> 0).toArray();
    for (int i = 0; i < values.length; i++) {
      values[i] = random.nextGaussian();
    }
    return Tensors.from(ENGINE, DType.FLOAT64, shape, values);
  }

  /** What a layer makes of a batch in evaluation. */
  public static Tensor evaluate(Layer layer, Weights weights, Tensor x) {
    return Tape.withoutGradients(
        () -> layer.bind(weights.scope(false, new SplittableRandom(1))).apply(x));
  }

  /** ⟨y, y⟩/size. */
  public static double meanSquare(Tensor y) {
    double sum = 0;
    for (double value : y.toDoubles()) {
      sum += value * value;
    }
    return sum / y.size();
  }

  /** The types of all groups of the plane that tests use. */
  public static List<FieldType<?>> planar() {
    return List.of(c4(), dihedral(4), dihedral(8), so2(), o2());
  }

  /** The types of all groups of space that tests use. */
  public static List<FieldType<?>> spatial() {
    return List.of(points("point:Oh"), points("point:I"), spatial("SO3"), spatial("O3"));
  }
}
