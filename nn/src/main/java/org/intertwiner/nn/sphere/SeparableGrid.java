package org.intertwiner.nn.sphere;

import java.util.List;
import org.intertwiner.algebra.lie.rotation.UnitQuaternion;
import org.intertwiner.harmonic.fourier.rotation.RotationSampling;
import org.intertwiner.harmonic.wigner.RotationBatch;
import org.intertwiner.harmonic.wigner.WignerMatrices;
import org.intertwiner.nn.engine.Shape;
import org.intertwiner.nn.field.FieldType;
import org.intertwiner.nn.layer.Constant;

/**
 * The transform between coefficients of functions on SO(3) and their values at Z(α)Y(β)Z(γ), one
 * angle after the other, as constant matrices.
 *
 * <p>The matrix of Z(α) mixes m with −m alone, and that of Y(β) commutes with the reflection y ↦
 * −y, so that it has no entry between m ≥ 0 (cosines) and m &lt; 0 (sines). Hence F(α, β, γ) = Σ
 * h_{PQ}(β) t_P(α) t_Q(γ) with t_k = cos kα for k ≥ 0 and sin |k|α otherwise, and h_{PQ}, h_{−P,−Q}
 * depend on the coefficients of (P, Q) and (−P, −Q) alone. Such a pair is one small matrix; pairs
 * (p, q) with p ≥ 0 stand for all.
 */
final class SeparableGrid {
  private final int bandLimit;
  private final int width;
  private final int turns;
  private final RotationSampling sampling;
  private final WignerMatrices wigner;
  private final double[] tilts;

  /**
   * Plans a grid.
   *
   * @param bandLimit L
   * @param turns N angles α, as many γ, and ⌈N/2⌉ Gauss–Legendre nodes β: exact for products of
   *     degree N − 1
   */
  SeparableGrid(int bandLimit, int turns) {
    this.bandLimit = bandLimit;
    this.width = 2 * bandLimit - 1;
    this.turns = turns;
    this.sampling = RotationSampling.gaussLegendre(turns, (turns + 1) / 2, turns);
    this.wigner = WignerMatrices.of(bandLimit - 1);
    UnitQuaternion[] rotations = new UnitQuaternion[sampling.betas()];
    for (int k = 0; k < rotations.length; k++) {
      rotations[k] = UnitQuaternion.about(new double[] {0, 1, 0}, sampling.beta(k));
    }
    this.tilts = wigner.real(RotationBatch.of(List.of(rotations)));
  }

  int turns() {
    return turns;
  }

  int betas() {
    return sampling.betas();
  }

  /** The number of nodes. */
  long size() {
    return sampling.size();
  }

  /** The number of pairs (p, q), 0 ≤ p &lt; L, −L &lt; q &lt; L. */
  int pairs() {
    return bandLimit * width;
  }

  /** Numbers that a pair holds of one function: of (p, q) and (−p, −q), each of degrees &lt; L. */
  int slots() {
    return 2 * bandLimit;
  }

  /** Multiply-adds of one function's synthesis, and of its analysis. */
  long work() {
    long tilt = (long) pairs() * slots() * 2 * betas();
    long second = (long) bandLimit * 2 * turns * 2 * width * betas();
    long first = (long) turns * 2 * bandLimit * turns * betas();
    return tilt + second + first;
  }

  /** The factor of h_{PQ}(β_k) that the coefficient (l, m, n) has; 0 if they do not meet. */
  private double factor(int k, int l, int m, int n, int bigP, int bigQ) {
    if (Math.max(Math.abs(m), Math.abs(n)) > l) {
      return 0;
    }
    double root = Math.sqrt(2 * l + 1.0);
    if (bigP == m && bigQ == n) {
      return (n < 0 ? -root : root) * tilt(k, l, Math.abs(m), Math.abs(n));
    }
    if (bigP == -m && bigQ == -n && m != 0 && n != 0) {
      return (m > 0 ? -root : root) * tilt(k, l, -Math.abs(m), -Math.abs(n));
    }
    return 0;
  }

  private double tilt(int k, int l, int m, int n) {
    int row = WignerMatrices.blockOffset(l) + (m + l) * (2 * l + 1) + n + l;
    return tilts[k * wigner.size() + row];
  }

  /** Whether the second half of a pair stands for coefficients of its own. */
  private static boolean isUsed(int p, int half) {
    return half == 0 || p > 0;
  }

  private double entry(int pair, int slot, int half, int k) {
    int p = pair / width;
    int q = pair % width - bandLimit + 1;
    int from = slot / bandLimit;
    if (!isUsed(p, from) || !isUsed(p, half)) {
      return 0;
    }
    int sign = from == 0 ? 1 : -1;
    int other = half == 0 ? 1 : -1;
    return factor(k, slot % bandLimit, sign * p, sign * q, other * p, other * q);
  }

  /** For each pair from slots to the values of h at the nodes β: (pairs, 2·betas, slots). */
  Constant tiltSynthesis() {
    int rows = 2 * betas();
    double[] values = new double[pairs() * rows * slots()];
    for (int i = 0; i < values.length; i++) {
      int row = i / slots() % rows;
      values[i] = entry(i / slots() / rows, i % slots(), row / betas(), row % betas());
    }
    return Constant.of(Shape.of(pairs(), rows, slots()), values);
  }

  /** Back by the weights of the nodes: (pairs, slots, 2·betas). */
  Constant tiltAnalysis() {
    int columns = 2 * betas();
    double[] values = new double[pairs() * slots() * columns];
    for (int i = 0; i < values.length; i++) {
      int column = i % columns;
      int k = column % betas();
      int slot = i / columns % slots();
      values[i] = sampling.weight(k) * entry(i / columns / slots(), slot, column / betas(), k);
    }
    return Constant.of(Shape.of(pairs(), slots(), columns), values);
  }

  private double wave(int order, int node) {
    double angle = 2 * Math.PI * Math.floorMod((long) order * node, turns) / turns;
    return order < 0 ? -Math.sin(angle) : Math.cos(angle);
  }

  /**
   * From q and the half of the pair to the half and γ: (1, 2N, 2(2L − 1)), or the transpose / N.
   */
  Constant secondAngle(boolean synthesis) {
    int rows = 2 * turns;
    int columns = 2 * width;
    double[] values = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        int half = column % 2;
        int q = column / 2 - bandLimit + 1;
        double value = half == row / turns ? wave(half == 0 ? q : -q, row % turns) : 0;
        values[synthesis ? row * columns + column : column * rows + row] =
            synthesis ? value : value / turns;
      }
    }
    return Constant.of(synthesis ? Shape.of(1, rows, columns) : Shape.of(1, columns, rows), values);
  }

  /** From p and the half of the pair to α: (1, N, 2L), or the transpose / N. */
  Constant firstAngle(boolean synthesis) {
    int columns = 2 * bandLimit;
    double[] values = new double[turns * columns];
    for (int row = 0; row < turns; row++) {
      for (int column = 0; column < columns; column++) {
        int half = column % 2;
        int p = column / 2;
        double value = isUsed(p, half) ? wave(half == 0 ? p : -p, row) : 0;
        values[synthesis ? row * columns + column : column * turns + row] =
            synthesis ? value : value / turns;
      }
    }
    return Constant.of(
        synthesis ? Shape.of(1, turns, columns) : Shape.of(1, columns, turns), values);
  }

  /**
   * For each pair, slot and function the channel that holds the coefficient; 0 where there is none,
   * which the matrices ignore.
   */
  int[] channels(FieldType<?> type, int functions) {
    int[] index = new int[pairs() * slots() * functions];
    visit(type, functions, (place, channel) -> index[place] = channel);
    return index;
  }

  /** For each channel its place among pairs, slots and functions. */
  int[] places(FieldType<?> type, int functions) {
    int[] index = new int[type.channels()];
    visit(type, functions, (place, channel) -> index[channel] = place);
    return index;
  }

  private interface Visitor {
    void visit(int place, int channel);
  }

  private void visit(FieldType<?> type, int functions, Visitor visitor) {
    for (int l = 0; l < bandLimit; l++) {
      int d = 2 * l + 1;
      int offset = type.offset(l);
      for (int i = 0; i < functions * d * d; i++) {
        int m = i % d - l;
        int n = i / d % d - l;
        int half = m < 0 ? 1 : 0;
        int pair = Math.abs(m) * width + (half == 0 ? n : -n) + bandLimit - 1;
        int slot = half * bandLimit + l;
        visitor.visit((pair * slots() + slot) * functions + i / d / d, offset + i);
      }
    }
  }
}
