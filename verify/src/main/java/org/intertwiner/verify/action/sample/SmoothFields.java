package org.intertwiner.verify.action.sample;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.laws.Sampler;
import org.intertwiner.verify.action.GridShape;

/** Sums of plane waves that fade to zero towards the boundary. */
record SmoothFields(GridShape shape, double shortest) implements Sampler<double[]> {
  private static final int WAVES = 6;

  SmoothFields {
    if (!(shortest >= 2 && shortest < Double.POSITIVE_INFINITY)) {
      throw new InvalidInput(
          "shortest wavelength", Double.toString(shortest), "at least 2 cells", "");
    }
  }

  @Override
  public double[] sample(RandomGenerator random) {
    int cells = shape.cells();
    double[][] points = new double[cells][];
    double[] window = new double[cells];
    int least = shape.space().stream().mapToInt(n -> n).min().orElse(1);
    double radius = Math.max(0.5 * (least - 1), 0.5);
    for (int cell = 0; cell < cells; cell++) {
      points[cell] = shape.point(cell);
      double squared = 0;
      for (double c : points[cell]) {
        squared += c * c;
      }
      double t = Math.min(1, Math.sqrt(squared) / radius);
      window[cell] = (1 - t * t) * (1 - t * t);
    }
    double[] out = new double[shape.size()];
    for (int at = 0; at < out.length; at += cells) {
      for (int wave = 0; wave < WAVES; wave++) {
        double[] direction = direction(random);
        double k = 2 * Math.PI / shortest * random.nextDouble();
        double phase = 2 * Math.PI * random.nextDouble();
        double amplitude = random.nextGaussian();
        for (int cell = 0; cell < cells; cell++) {
          double along = 0;
          for (int c = 0; c < direction.length; c++) {
            along += direction[c] * points[cell][c];
          }
          out[at + cell] += window[cell] * amplitude * Math.cos(k * along + phase);
        }
      }
    }
    return out;
  }

  private double[] direction(RandomGenerator random) {
    return switch (shape.dimension()) {
      case 1 -> new double[] {1};
      case 2 -> {
        double angle = 2 * Math.PI * random.nextDouble();
        yield new double[] {Math.cos(angle), Math.sin(angle)};
      }
      default -> {
        double z = 2 * random.nextDouble() - 1;
        double around = 2 * Math.PI * random.nextDouble();
        double s = Math.sqrt(1 - z * z);
        yield new double[] {s * Math.cos(around), s * Math.sin(around), z};
      }
    };
  }

  /** Fewer channels that are not zero: single cells would not be smooth. */
  @Override
  public List<double[]> shrink(double[] x) {
    int cells = shape.cells();
    int planes = x.length / cells;
    int[] used =
        java.util.stream.IntStream.range(0, planes)
            .filter(p -> Arrays.stream(x, p * cells, (p + 1) * cells).anyMatch(v -> v != 0))
            .toArray();
    if (used.length < 2) {
      return List.of();
    }
    return Arrays.stream(used).limit(16).mapToObj(p -> only(x, p, cells)).toList();
  }

  private static double[] only(double[] x, int plane, int cells) {
    double[] out = new double[x.length];
    System.arraycopy(x, plane * cells, out, plane * cells, cells);
    return out;
  }
}
