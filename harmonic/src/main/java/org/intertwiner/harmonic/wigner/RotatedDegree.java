package org.intertwiner.harmonic.wigner;

import org.jspecify.annotations.Nullable;

/** The work space of one thread that rotates the coefficients of one degree after another. */
final class RotatedDegree {
  private static final double HALF = Math.sqrt(0.5);

  private final double[][] phases;
  private final boolean beyond;
  private final @Nullable TurnAboutY turn;
  private final double[][] in;
  private final double[][] out;

  /** No turn stands for the turn by 0, or, beyond the equator, by π. */
  RotatedDegree(
      int bandLimit, int vectors, double[][] phases, boolean beyond, @Nullable TurnAboutY turn) {
    this.phases = phases;
    this.beyond = beyond;
    this.turn = turn;
    this.in = new double[vectors][bandLimit];
    this.out = new double[vectors][bandLimit];
  }

  void real(int l, double[] c) {
    int centre = l * l + l;
    in[0][0] = c[centre];
    for (int m = 1; m <= l; m++) {
      in[0][m] = c[centre + m];
      in[1][m] = c[centre - m];
    }
    rotate(l);
    c[centre] = in[0][0];
    for (int m = 1; m <= l; m++) {
      c[centre + m] = in[0][m];
      c[centre - m] = in[1][m];
    }
  }

  void real(int l, float[] c) {
    int centre = l * l + l;
    in[0][0] = c[centre];
    for (int m = 1; m <= l; m++) {
      in[0][m] = c[centre + m];
      in[1][m] = c[centre - m];
    }
    rotate(l);
    c[centre] = (float) in[0][0];
    for (int m = 1; m <= l; m++) {
      c[centre + m] = (float) in[0][m];
      c[centre - m] = (float) in[1][m];
    }
  }

  /** A complex function is two real ones; their real coefficients a are combinations of the c. */
  void complex(int l, double[] c) {
    int centre = 2 * (l * l + l);
    in[0][0] = c[centre];
    in[2][0] = c[centre + 1];
    for (int m = 1; m <= l; m++) {
      double sign = (m & 1) != 0 ? -HALF : HALF;
      double upRe = sign * c[centre + 2 * m];
      double upIm = sign * c[centre + 2 * m + 1];
      double downRe = HALF * c[centre - 2 * m];
      double downIm = HALF * c[centre - 2 * m + 1];
      // a_m = ((−1)^m c_m + c_{−m})/√2 and a_{−m} = i((−1)^m c_m − c_{−m})/√2
      in[0][m] = upRe + downRe;
      in[2][m] = upIm + downIm;
      in[1][m] = downIm - upIm;
      in[3][m] = upRe - downRe;
    }
    rotate(l);
    c[centre] = in[0][0];
    c[centre + 1] = in[2][0];
    for (int m = 1; m <= l; m++) {
      double sign = (m & 1) != 0 ? -HALF : HALF;
      c[centre + 2 * m] = sign * (in[0][m] + in[3][m]);
      c[centre + 2 * m + 1] = sign * (in[2][m] - in[1][m]);
      c[centre - 2 * m] = HALF * (in[0][m] - in[3][m]);
      c[centre - 2 * m + 1] = HALF * (in[2][m] + in[1][m]);
    }
  }

  /** Z(α) Y(β) Z(γ) on the vectors of cosines and sines, the result in their place. */
  private void rotate(int l) {
    for (int v = 0; v < in.length; v += 2) {
      turnAboutZ(l, in[v], in[v + 1], phases[2], phases[3], beyond);
    }
    if (turn == null) {
      for (int v = 0; v < in.length; v++) {
        System.arraycopy(in[v], 0, out[v], 0, l + 1);
      }
    } else {
      turn.apply(l, in, out);
    }
    for (int v = 0; v < in.length; v += 2) {
      if (beyond) {
        halfTurn(l, out[v], out[v + 1]);
      }
      turnAboutZ(l, out[v], out[v + 1], phases[0], phases[1], false);
      System.arraycopy(out[v], 0, in[v], 0, l + 1);
      System.arraycopy(out[v + 1], 0, in[v + 1], 0, l + 1);
    }
  }

  private static void turnAboutZ(
      int l, double[] cos, double[] sin, double[] phaseCos, double[] phaseSin, boolean half) {
    sin[0] = 0;
    for (int m = 1; m <= l; m++) {
      double c = cos[m];
      double s = sin[m];
      double sign = half && (m & 1) != 0 ? -1 : 1;
      cos[m] = sign * (phaseCos[m] * c - phaseSin[m] * s);
      sin[m] = sign * (phaseSin[m] * c + phaseCos[m] * s);
    }
  }

  /** Y(π) Z(π): (−1)^(l+m) on cosines, −(−1)^(l+m) on sines. */
  private static void halfTurn(int l, double[] cos, double[] sin) {
    for (int m = 0; m <= l; m++) {
      double sign = ((l + m) & 1) != 0 ? -1 : 1;
      cos[m] *= sign;
      sin[m] *= -sign;
    }
  }
}
