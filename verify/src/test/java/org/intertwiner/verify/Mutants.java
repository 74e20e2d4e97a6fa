package org.intertwiner.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.FieldShape;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Symmetry;

/**
 * A list of right maps and of wrong ones that differ from them by a mistake, with what a check is
 * expected to say.
 */
final class Mutants {
  /** The counter-example need not be small. */
  static final int DENSE = Integer.MAX_VALUE;

  /** How many samples a check has. */
  static final int SAMPLES = 60;

  private final List<Row> rows = new ArrayList<>();

  /**
   * One line of the list.
   *
   * @param family what it is about
   * @param group under which group
   * @param name the map
   * @param expected what the check must say
   * @param check runs it
   * @param replay runs the failing sample again, where there is one
   */
  record Row(
      String family,
      String group,
      String name,
      Expected expected,
      Supplier<Report> check,
      Optional<Function<ReplayToken, Report>> replay) {}

  /**
   * What a check must say.
   *
   * @param verdict its word
   * @param inputsLeft how many numbers of the input may differ from zero after shrinking
   * @param element how the element begins after shrinking
   * @param cause a part of the cause; for layered maps the layer to blame
   */
  record Expected(String verdict, int inputsLeft, String element, String cause) {
    /** A mistake that the engine refutes without a guess of what it is. */
    static final String UNKNOWN = "no cause is known";

    static Expected right(String verdict) {
      return new Expected(verdict, DENSE, "", "");
    }

    boolean isRight() {
      return !verdict.equals("REFUTED");
    }
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  /** A check of another kind, for example an exact one. */
  Mutants add(String family, String group, String name, Expected expected, Supplier<Report> check) {
    rows.add(new Row(family, group, name, expected, check, Optional.empty()));
    return this;
  }

  /** One pair of spaces, right functions and wrong ones between them. */
  final class Family<G, X, Y> {
    private final String name;
    private final Symmetry<G> group;
    private final DataAction<G, X> in;
    private final DataAction<G, Y> out;
    private final Sampler<X> inputs;

    Family(
        String name,
        Symmetry<G> group,
        DataAction<G, X> in,
        DataAction<G, Y> out,
        Sampler<X> inputs) {
      this.name = name;
      this.group = group;
      this.in = in;
      this.out = out;
      this.inputs = inputs;
    }

    private Equivariance<G, X, Y> check(NumericMap<G, X, Y> map) {
      return Equivariance.of(map).under(group).inputs(inputs).samples(SAMPLES).seed(11);
    }

    private Family<G, X, Y> add(String map, Expected expected, Equivariance<G, X, Y> check) {
      rows.add(
          new Row(name, group.name(), map, expected, check::check, Optional.of(check::replay)));
      return this;
    }

    Family<G, X, Y> right(String map, Function<X, Y> f) {
      return add(map, Expected.right("TESTED"), check(NumericMap.of(map, in, out, f)));
    }

    Family<G, X, Y> linear(String map, Function<X, Y> f) {
      right(map, f);
      return add(
          map + " (declared linear)",
          Expected.right("CERTIFIED"),
          check(NumericMap.of(map, in, out, f).declaredLinear()));
    }

    Family<G, X, Y> undecided(String map, Function<X, Y> f) {
      return add(map, Expected.right("INCONCLUSIVE"), check(NumericMap.of(map, in, out, f)));
    }

    Family<G, X, Y> wrong(
        String map, int inputsLeft, String element, String cause, Function<X, Y> f) {
      return add(
          map,
          new Expected("REFUTED", inputsLeft, element, cause),
          check(NumericMap.of(map, in, out, f)));
    }
  }

  <G, X, Y> Family<G, X, Y> family(
      String name,
      Symmetry<G> group,
      DataAction<G, X> in,
      DataAction<G, Y> out,
      Sampler<X> inputs) {
    return new Family<>(name, group, in, out, inputs);
  }

  <G, Y> Family<G, double[], Y> family(
      String name,
      CompactGroup<G> group,
      DataAction<G, double[]> in,
      DataAction<G, Y> out,
      int size) {
    return new Family<>(name, Symmetry.haar(group), in, out, Inputs.normal(size));
  }

  static <G> DataAction<G, double[]> fields(
      CompactGroup<G> group, int size, Representation<G> channels) {
    return Actions.fields(
        FieldShape.of(channels.dimension(), size, size), Representations.plane(group), channels, 2);
  }
}
