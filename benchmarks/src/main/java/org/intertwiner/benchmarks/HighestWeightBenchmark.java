package org.intertwiner.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.intertwiner.algebra.group.family.CartanType;
import org.intertwiner.reptheory.compact.FormalCharacter;
import org.intertwiner.reptheory.compact.ReductiveWeights;
import org.intertwiner.reptheory.compact.Weight;
import org.intertwiner.reptheory.compact.WeylCharacters;
import org.intertwiner.reptheory.compact.branching.Branchings;
import org.intertwiner.reptheory.compact.module.ChevalleyModule;
import org.intertwiner.reptheory.compact.module.CompactCoupling;
import org.intertwiner.reptheory.compact.pattern.UnitaryPatterns;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Representations of compact groups by highest weight, proved, and the plain ways to them. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class HighestWeightBenchmark {

  /** For JMH. */
  public HighestWeightBenchmark() {}

  /** A representation: SU(3) in dimensions 8, 27, 64 and 1000, SU(4) in 300 and 729, E₈ in 248. */
  @State(Scope.Benchmark)
  public static class Representation {
    @Param({"A2:1,1", "A2:2,2", "A2:3,3", "A2:9,9", "A3:2,1,2", "A3:2,2,2", "E8:0,0,0,0,0,0,0,1"})
    private String name;

    /** For JMH. */
    public Representation() {}

    private CartanType type() {
      return CartanType.parse(name.substring(0, name.indexOf(':')));
    }

    private Weight highest() {
      return Weight.parse(name.substring(name.indexOf(':') + 1));
    }
  }

  /** A representation of SU(n) small enough to be spun in a tensor power. */
  @State(Scope.Benchmark)
  public static class Small {
    @Param({"1,1", "2,2", "3,3"})
    private String weight;

    /** For JMH. */
    public Small() {}
  }

  /**
   * Exact matrices, proved.
   *
   * @param x which
   * @return the representation
   */
  @Benchmark
  public ChevalleyModule matrices(Representation x) {
    return ChevalleyModule.of(x.type(), x.highest());
  }

  /**
   * The plain way for SU(3), in float64 and unproved: the span of the highest weight vector in the
   * tensor power of the quark and the antiquark.
   *
   * @param x which
   * @return the number of vectors found
   */
  @Benchmark
  public int spunInTheTensorPower(Small x) {
    Weight weight = Weight.parse(x.weight);
    return spin(weight.label(0), weight.label(1));
  }

  private static int spin(int quarks, int antiquarks) {
    int size = (int) Math.round(Math.pow(3, quarks + antiquarks));
    double[] top = new double[size];
    int place = 0;
    for (int k = 0; k < antiquarks; k++) {
      place = 3 * place + 2;
    }
    top[place] = 1;
    List<double[]> basis = new ArrayList<>(List.of(top));
    for (int at = 0; at < basis.size(); at++) {
      for (int node = 0; node < 2; node++) {
        double[] image = lowered(basis.get(at), node, quarks, antiquarks);
        if (orthogonalise(image, basis)) {
          basis.add(image);
        }
      }
    }
    return basis.size();
  }

  /** F₁ and F₂ on each factor; antiquarks have the negative transposes. */
  private static double[] lowered(double[] v, int node, int quarks, int antiquarks) {
    double[] image = new double[v.length];
    for (int place = 0; place < v.length; place++) {
      int step = 1;
      for (int k = 0; v[place] != 0 && k < quarks + antiquarks; k++) {
        int digit = place / step % 3;
        if (k >= antiquarks && digit == node) {
          image[place + step] += v[place];
        } else if (k < antiquarks && digit == node + 1) {
          image[place - step] -= v[place];
        }
        step *= 3;
      }
    }
    return image;
  }

  private static boolean orthogonalise(double[] v, List<double[]> basis) {
    double before = norm(v);
    for (double[] u : basis) {
      double product = 0;
      for (int i = 0; i < v.length; i++) {
        product += u[i] * v[i];
      }
      for (int i = 0; i < v.length; i++) {
        v[i] -= product * u[i];
      }
    }
    double after = norm(v);
    if (after <= 1e-9 * before || before == 0) {
      return false;
    }
    for (int i = 0; i < v.length; i++) {
      v[i] /= after;
    }
    return true;
  }

  private static double norm(double[] v) {
    double sum = 0;
    for (double x : v) {
      sum += x * x;
    }
    return Math.sqrt(sum);
  }

  /**
   * Gelfand and Tsetlin's basis of SU(n), proved.
   *
   * @param x which; other types are answered by their weights
   * @return the representation
   */
  @Benchmark
  public Object patterns(Representation x) {
    return x.type().letter() == 'A' ? UnitaryPatterns.of(x.highest()) : characters(x);
  }

  /**
   * The character by Freudenthal's formula.
   *
   * @param x which
   * @return the character
   */
  @Benchmark
  public FormalCharacter characters(Representation x) {
    return ReductiveWeights.of(x.type()).character(x.highest());
  }

  /**
   * The character by Weyl's formula, the plain way.
   *
   * @param x which; E₈, whose reflection group is too large, by Freudenthal's
   * @return the character
   */
  @Benchmark
  public FormalCharacter charactersByWeyl(Representation x) {
    return x.type().letter() == 'A' ? WeylCharacters.of(x.type(), x.highest()) : characters(x);
  }

  /**
   * All Clebsch–Gordan coefficients of V ⊗ V for SU(3), proved: 8 ⊗ 8, 27 ⊗ 27.
   *
   * @param x which; 64 ⊗ 64 is answered by 8 ⊗ 64
   * @return the coupling
   */
  @Benchmark
  public CompactCoupling coupling(Small x) {
    CartanType type = CartanType.parse("A2");
    ChevalleyModule module = ChevalleyModule.of(type, Weight.parse(x.weight));
    return x.weight.equals("3,3")
        ? CompactCoupling.of(ChevalleyModule.of(type, Weight.of(1, 1)), module)
        : CompactCoupling.of(module, module);
  }

  /**
   * 27 of E₆ restricted to SO(10) × U(1), the projection derived and checked.
   *
   * @return the parts
   */
  @Benchmark
  public Object branching() {
    return Branchings.levi(CartanType.parse("E6"), 6).restrict(Weight.of(1, 0, 0, 0, 0, 0));
  }
}
