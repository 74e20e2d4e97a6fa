package org.intertwiner.harmonic.fourier.finite;

import java.util.Arrays;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;

/**
 * Where the numbers of functions and spectra stand, outside in the orders of the library and inside
 * an engine in its own; and what is wrong with them.
 */
final class SpectrumLayout {
  private final FiniteGroup<?> group;
  private final TransformAlgorithm algorithm;
  private final double bound;
  private final int order;
  private final int[] elements;
  private final int[] degrees;
  private final int[] offsets;
  private final int[] irreps;
  private final int[] blocks;
  private final int[] positions;

  SpectrumLayout(FiniteGroup<?> group, Engine engine) {
    this.group = group;
    this.order = engine.order();
    this.elements = engine.elements();
    this.irreps = RowOrders.of(group, engine);
    this.blocks = Engine.offsets(engine.degrees());
    this.degrees = Arrays.stream(irreps).map(i -> engine.degrees()[i]).toArray();
    this.offsets = Engine.offsets(degrees);
    this.positions = new int[order];
    Arrays.fill(positions, -1);
    for (int p = 0; p < order; p++) {
      positions[elements[p]] = p;
    }
    if (offsets[degrees.length] != order || Arrays.stream(positions).anyMatch(p -> p < 0)) {
      throw new ArithmeticException("the plan does not run over every element once");
    }
    this.algorithm = algorithm(engine);
    this.bound = bound(engine);
  }

  private static TransformAlgorithm algorithm(Engine engine) {
    if (engine instanceof AbelianEngine) {
      return TransformAlgorithm.ABELIAN;
    }
    if (engine instanceof YoungEngine) {
      return TransformAlgorithm.SYMMETRIC;
    }
    return ((ChainEngine) engine).isDense() ? TransformAlgorithm.DENSE : TransformAlgorithm.CHAIN;
  }

  private static double bound(Engine engine) {
    double n = engine.order();
    if (engine instanceof AbelianEngine) {
      return 4 * n * Math.log(Math.max(2, n)) / Math.log(2);
    }
    if (engine instanceof YoungEngine young) {
      double m = young.points();
      return n * m * m * (m + 1) / 4;
    }
    return ((ChainEngine) engine).bound();
  }

  TransformAlgorithm algorithm() {
    return algorithm;
  }

  double bound() {
    return bound;
  }

  int[] degrees() {
    return degrees;
  }

  int offset(int row) {
    return offsets[row];
  }

  /** The number of the engine's representation of a row. */
  int irrep(int row) {
    return irreps[row];
  }

  /** The engine's position of an element. */
  int position(int element) {
    return positions[element];
  }

  /** Refuses the workspace of another plan. */
  void requireSame(SpectrumLayout other) {
    if (other != this) {
      throw new InvalidInput(
          "workspace for " + group.name(),
          "a workspace of another plan, for " + other.group.name(),
          "a workspace of this plan",
          "workspace() makes one");
    }
  }

  /** The conjugate of a complex function. */
  void read(double[] function, Parts a) {
    for (int p = 0; p < order; p++) {
      a.re()[p] = function[2 * elements[p]];
      a.im()[p] = -function[2 * elements[p] + 1];
    }
  }

  void readReal(double[] function, Parts a) {
    for (int p = 0; p < order; p++) {
      a.re()[p] = function[elements[p]];
    }
    Arrays.fill(a.im(), 0);
  }

  void write(Parts x, double... function) {
    for (int p = 0; p < order; p++) {
      function[2 * elements[p]] = x.re()[p];
      function[2 * elements[p] + 1] = -x.im()[p];
    }
  }

  void writeReal(Parts x, double... function) {
    for (int p = 0; p < order; p++) {
      function[elements[p]] = x.re()[p];
    }
  }

  /** f̂_ij = conj(E_ji)/|G|. */
  void store(Parts e, double[] spectrum) {
    double scale = 1.0 / order;
    for (int row = 0; row < degrees.length; row++) {
      int d = degrees[row];
      int from = blocks[irreps[row]];
      int to = 2 * offsets[row];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          spectrum[to++] = scale * e.re()[from + j * d + i];
          spectrum[to++] = e.isReal() ? 0 : -scale * e.im()[from + j * d + i];
        }
      }
    }
  }

  /** E_ij = d conj(f̂_ji). */
  void fill(double[] spectrum, Parts a) {
    for (int row = 0; row < degrees.length; row++) {
      int d = degrees[row];
      int to = blocks[irreps[row]];
      int from = 2 * offsets[row];
      for (int i = 0; i < d; i++) {
        for (int j = 0; j < d; j++) {
          a.re()[to + j * d + i] = d * spectrum[from++];
          if (!a.isReal()) {
            a.im()[to + j * d + i] = -d * spectrum[from];
          }
          from++;
        }
      }
    }
  }

  static boolean isReal(double... spectrum) {
    for (int i = 1; i < spectrum.length; i += 2) {
      if (spectrum[i] != 0) {
        return false;
      }
    }
    return true;
  }

  void requireReal(Parts x) {
    double size = 0;
    int worst = 0;
    for (int p = 0; p < order; p++) {
      size = Math.max(size, Math.abs(x.re()[p]));
      worst = Math.abs(x.im()[p]) > Math.abs(x.im()[worst]) ? p : worst;
    }
    if (Math.abs(x.im()[worst]) > 1e-8 * Math.max(size, Math.abs(x.im()[worst]))) {
      throw new InvalidInput(
          "spectrum of a real function on " + group.name(),
          "imaginary part " + -x.im()[worst] + " at element " + elements[worst],
          "a spectrum whose function is real",
          "use inverse(…) for complex functions");
    }
  }

  void require(String what, double[] values, int length, int other) {
    if (values.length != length) {
      throw new InvalidInput(
          what,
          values.length + " numbers",
          length + " numbers",
          values.length == other
              ? "real functions have |G| numbers, complex ones and spectra 2|G|"
              : "one value for each of the " + order + " elements");
    }
    for (int i = 0; i < length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new InvalidInput(what, values[i] + " at index " + i, "finite numbers", "");
      }
    }
  }

  void requireRoom(double[] room, int length) {
    if (room.length != length) {
      throw new InvalidInput(
          "room for the result on " + group.name(),
          room.length + " numbers",
          length + " numbers",
          "real functions have |G| numbers, complex ones and spectra 2|G|");
    }
  }
}
