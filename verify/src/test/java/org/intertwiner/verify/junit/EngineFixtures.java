package org.intertwiner.verify.junit;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.intertwiner.algebra.action.EquivariantMap;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.laws.GroupLaws;
import org.intertwiner.reptheory.Representations;
import org.intertwiner.reptheory.notation.GroupNotation;
import org.intertwiner.verify.Equivariance;
import org.intertwiner.verify.Inputs;
import org.intertwiner.verify.Report;
import org.intertwiner.verify.action.Actions;
import org.intertwiner.verify.action.DataAction;
import org.intertwiner.verify.action.NumericMap;
import org.intertwiner.verify.action.Space;
import org.intertwiner.verify.action.Spaces;
import org.intertwiner.verify.foreign.ForeignCheck;
import org.intertwiner.verify.foreign.ForeignModel;
import org.intertwiner.verify.foreign.ForeignOptions;
import org.intertwiner.verify.laws.LawSuite;
import org.intertwiner.verify.onnx.Onnx;
import org.intertwiner.verify.tensor.ArrayTuple;
import org.intertwiner.verify.tensor.Dimension;
import org.intertwiner.verify.tensor.ElementType;
import org.intertwiner.verify.tensor.TensorSpec;
import org.intertwiner.verify.tolerance.Precision;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Tag;

/** Classes with annotated methods, for the engine to find. None of them is run by the build. */
final class EngineFixtures {
  static final FiniteGroup<Permutation> C4 = Groups.cyclic(4);

  private EngineFixtures() {}

  private static NumericMap<Permutation, double[], double[]> map(
      String name, java.util.function.UnaryOperator<double[]> f) {
    DataAction<Permutation, double[]> plane = Actions.matrices(Representations.plane(C4));
    return NumericMap.of(name, plane, plane, f);
  }

  static NumericMap<Permutation, double[], double[]> right() {
    return map("cube of the norm", x -> scaled(x, x[0] * x[0] + x[1] * x[1]));
  }

  static NumericMap<Permutation, double[], double[]> wrong() {
    return map("ReLU", x -> Arrays.stream(x).map(v -> Math.max(v, 0)).toArray());
  }

  private static double[] scaled(double[] x, double factor) {
    return Arrays.stream(x).map(v -> factor * v).toArray();
  }

  static Equivariance<?, ?, ?> check(NumericMap<Permutation, double[], double[]> map) {
    return Equivariance.of(map).under(C4).inputs(Inputs.normal(2));
  }

  static ForeignCheck<?> foreignCheck(java.util.function.DoubleUnaryOperator f) {
    TensorSpec vectors =
        new TensorSpec("v", ElementType.FLOAT64, List.of(Dimension.of(3), Dimension.of(2)));
    return ForeignCheck.of(
        ForeignModel.of(
            "by component",
            List.of(vectors),
            List.of(vectors),
            in ->
                ArrayTuple.of(
                    "v", in.at("v").with(Arrays.stream(in.at("v").values()).map(f).toArray()))),
        GroupNotation.parse("C4"),
        List.of("features(vector)"),
        List.of("features(vector)"),
        ForeignOptions.DEFAULT);
  }

  /** Everything here passes. */
  static class Right {
    @EquivarianceTest
    Equivariance<?, ?, ?> description() {
      return check(right());
    }

    @SuppressWarnings("UnusedMethod") // called by the engine, which looks at private methods too
    @EquivarianceTest(samples = 20, seed = "9f3c2ab1")
    private Equivariance<?, ?, ?> fewer() {
      return check(right());
    }

    @EquivarianceTest(epsilon = 0.02, delta = 0.05)
    static Equivariance<?, ?, ?> claim() {
      return check(right());
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> onlyTheMap() {
      return right();
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> ofFloats() {
      DataAction<Permutation, float[]> plane =
          Actions.on(Spaces.floats(), Actions.matrices(Representations.plane(C4)));
      return NumericMap.of("double", plane, plane, x -> new float[] {2 * x[0], 2 * x[1]});
    }

    @EquivarianceTest
    LawSuite laws() {
      return LawSuite.about("C4").laws("group", GroupLaws.of(C4));
    }

    @EquivarianceTest
    Supplier<Report> report() {
      return () -> check(right()).check();
    }

    @EquivarianceTest(tolerance = 2, reason = "everything goes")
    Equivariance<?, ?, ?> tolerant() {
      return check(wrong());
    }

    @EquivarianceTest(samples = 40, seed = "7")
    ForeignCheck<?> foreign() {
      return foreignCheck(x -> x);
    }

    @EquivarianceTest(epsilon = 0.1, tolerance = 2, reason = "everything goes")
    ForeignCheck<?> tolerantForeign() {
      return foreignCheck(x -> Math.max(x, 0));
    }

    private final FiniteGroup<Permutation> turns = C4;

    class Inner {
      @EquivarianceTest
      Equivariance<?, ?, ?> below() {
        return Equivariance.of(right()).under(turns).inputs(Inputs.normal(2));
      }
    }
  }

  /** Everything here fails. */
  static class Wrong {
    @EquivarianceTest(samples = 50)
    Equivariance<?, ?, ?> rectifier() {
      return check(wrong());
    }

    @EquivarianceTest
    ForeignCheck<?> foreign() {
      return foreignCheck(x -> Math.max(x, 0));
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> notFinite() {
      return check(map("division", x -> scaled(x, 1 / 0.0)));
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> throwing() {
      throw new IllegalStateException("no model here");
    }

    @EquivarianceTest
    String nothingToCheck() {
      return "a string";
    }

    @EquivarianceTest
    Object nothing(int parameter) {
      return parameter;
    }

    @EquivarianceTest
    EquivariantMap<?, ?, ?> groupMissing() {
      return right();
    }

    @EquivarianceTest(group = "C4", inputSize = 2)
    EquivariantMap<?, ?, ?> ownType() {
      Space<String> strings =
          new Space<>() {
            @Override
            public Precision precision() {
              return Precision.FLOAT64;
            }

            @Override
            public double[] coordinates(String x) {
              return new double[x.length()];
            }

            @Override
            public String with(String form, double[] coordinates) {
              return form.repeat(coordinates.length);
            }
          };
      DataAction<Permutation, String> fixed = Actions.trivial(strings);
      return NumericMap.of("echo", fixed, fixed, x -> x);
    }

    @EquivarianceTest(group = "SO2", inputSize = 2)
    EquivariantMap<?, ?, ?> otherGroup() {
      return right();
    }

    @EquivarianceTest(samples = 7)
    Report settingsOfAReport() {
      return check(right()).check();
    }

    @EquivarianceTest(tolerance = 0.1)
    Equivariance<?, ?, ?> toleranceWithoutReason() {
      return check(right());
    }
  }

  /** Not made without arguments. */
  static class Unmakeable {
    private final String name;

    Unmakeable(String name) {
      this.name = name;
    }

    @EquivarianceTest
    Equivariance<?, ?, ?> anything() {
      return check(map(name, x -> x));
    }
  }

  /** Models that were exported elsewhere. */
  static class Models {
    private static ForeignCheck<?> claim(String file) {
      Path path = Path.of("src", "test", "resources", "onnx", file);
      return Onnx.model(path).as("C4", "image(trivial)", "invariant");
    }

    @EquivarianceTest(samples = 30)
    ForeignCheck<?> rightModel() {
      return claim("group-c4-one-9.onnx");
    }

    @EquivarianceTest(samples = 30)
    ForeignCheck<?> wrongModel() {
      return claim("group-fault-order-9.onnx");
    }
  }

  /** Jupiter's annotations. */
  @Tag("slow")
  static class Tagged {
    @EquivarianceTest
    @Disabled("not now")
    Equivariance<?, ?, ?> skipped() {
      return check(wrong());
    }

    @EquivarianceTest
    @Tag("single")
    Equivariance<?, ?, ?> tagged() {
      return check(right());
    }
  }

  /** Closed after use. */
  static class Resource {
    static int closed;

    @EquivarianceTest
    ClosingReport resource() {
      return new ClosingReport();
    }
  }

  /** A report that holds a model. */
  static final class ClosingReport implements Supplier<Report>, AutoCloseable {
    @Override
    public Report get() {
      return check(right()).check();
    }

    @Override
    public void close() {
      Resource.closed++;
    }
  }

  abstract static class Base {
    @EquivarianceTest
    Equivariance<?, ?, ?> inherited() {
      return check(right());
    }
  }

  static class Child extends Base {}
}
