package org.intertwiner.cli.request.model;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.random.RandomGeneratorFactory;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.algebra.lie.CompactLieGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.cli.request.Result;
import org.intertwiner.reptheory.LieRepresentation;
import org.intertwiner.reptheory.Representation;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.NamedGroup;
import org.intertwiner.reptheory.notation.RepresentationNotation;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.declared.DeclaredAction;
import org.intertwiner.verify.action.declared.Image;
import org.intertwiner.verify.discover.SymmetryAlgebra;
import org.intertwiner.verify.discover.VectorField;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.NumericArray;

/**
 * The part of a Lie algebra that a model commutes with.
 *
 * @param subject what was searched
 * @param group the group to search in
 * @param found the symmetries
 */
record LieSymmetry(String subject, String group, SymmetryAlgebra found) implements Result {
  private static final int SAMPLES = 24;

  /** Searches in the algebra of the group of a check. */
  static <G> LieSymmetry of(
      ForeignCheck<G> check, NamedGroup<?> named, ForeignOptions options, String subject) {
    Space<ArrayTuple> in = check.map().source().space();
    Space<ArrayTuple> out = check.map().target().space();
    ArrayTuple form =
        check.inputs().sample(RandomGeneratorFactory.of("L64X128MixRandom").create(options.seed()));
    ArrayTuple result = check.map().apply(form);
    List<VectorField> fields =
        fields(named, form, check.inputActions(), result, check.outputActions());
    UnaryOperator<double[]> f = x -> out.coordinates(check.map().apply(in.with(form, x)));
    Sampler<double[]> inputs = random -> in.coordinates(check.inputs().sample(random));
    return new LieSymmetry(
        subject, named.name(), SymmetryAlgebra.of(f, fields, inputs, SAMPLES, options.seed()));
  }

  private static <G> List<VectorField> fields(
      NamedGroup<G> named,
      ArrayTuple in,
      Map<String, DeclaredAction> inActions,
      ArrayTuple out,
      Map<String, DeclaredAction> outActions) {
    CompactLieGroup<G> group = (CompactLieGroup<G>) named.group();
    List<Motion> moved = motions(named, in, inActions);
    List<Motion> carried = motions(named, out, outActions);
    List<VectorField> fields = new ArrayList<>();
    for (int k = 0; k < group.algebra().dimension(); k++) {
      int number = k;
      fields.add(
          new VectorField(
              group.algebra().names().get(k),
              x -> velocity(moved, number, x),
              y -> velocity(carried, number, y)));
    }
    return fields;
  }

  /** How one array moves: dρ(Eₖ) on its last axis; no matrices where it stays. */
  private record Motion(int size, List<double[][]> matrices) {}

  private static <G> List<Motion> motions(
      NamedGroup<G> named, ArrayTuple arrays, Map<String, DeclaredAction> actions) {
    List<Motion> motions = new ArrayList<>();
    for (Map.Entry<String, NumericArray> entry : arrays.arrays().entrySet()) {
      if (entry.getValue().type().isFloating()) {
        DeclaredAction action =
            actions.getOrDefault(entry.getKey(), DeclaredAction.parse("invariant"));
        motions.add(new Motion(entry.getValue().size(), matrices(named, action)));
      }
    }
    return motions;
  }

  private static <G> List<double[][]> matrices(NamedGroup<G> named, DeclaredAction action) {
    if (action instanceof Image) {
      throw new InvalidInput(
          "search for continuous symmetries",
          action.toString() + ", which interpolates",
          "features, nodes, positions or invariant",
          "search in a finite group of the grid, such as D4");
    }
    if (action.rep().isEmpty()) {
      return List.of();
    }
    Representation<G> rho = RepresentationNotation.parse(action.rep().get(), named);
    List<double[][]> out = new ArrayList<>();
    for (Matrix<Cyclotomic> m : Representations.onAlgebra((LieRepresentation<G>) rho)) {
      double[][] rows = new double[m.rows()][m.columns()];
      for (int i = 0; i < m.rows(); i++) {
        for (int j = 0; j < m.columns(); j++) {
          rows[i][j] = m.at(i, j).re();
        }
      }
      out.add(rows);
    }
    return out;
  }

  private static double[] velocity(List<Motion> motions, int k, double[] x) {
    double[] out = new double[x.length];
    int at = 0;
    for (Motion motion : motions) {
      if (!motion.matrices().isEmpty()) {
        double[][] m = motion.matrices().get(k);
        for (int start = at; start < at + motion.size(); start += m.length) {
          for (int i = 0; i < m.length; i++) {
            for (int j = 0; j < m.length; j++) {
              out[start + i] += m[i][j] * x[start + j];
            }
          }
        }
      }
      at += motion.size();
    }
    return out;
  }

  @Override
  public void writeFields(JsonGenerator json) throws IOException {
    json.writeStringField("subject", subject);
    json.writeStringField("group", group);
    json.writeNumberField("dimension", found.dimension());
    json.writeNumberField("undecided", found.undecided());
    json.writeArrayFieldStart("generators");
    for (String generator : found.generators()) {
      json.writeString(generator);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("eigenvalues");
    for (double value : found.eigenvalues()) {
      json.writeNumber(value);
    }
    json.writeEndArray();
    json.writeNumberField("zeroUpTo", found.noise());
  }

  @Override
  public void writeText(StringBuilder text) {
    text.append(subject).append('\n').append(found.toText()).append('\n');
  }

  @Override
  public int exitCode() {
    return found.undecided() > 0 ? 3 : 0;
  }
}
