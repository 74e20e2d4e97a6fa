package org.intertwiner.harmonic.kernel.sample.radial;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.harmonic.kernel.sample.BandLimit;

/**
 * A learned radial profile: a multilayer perceptron of the radius with one output for each ring,
 *
 * <pre>  φ_i(r) = u(r/R) · (W_k σ(… σ(W_1 e(r) + b_1) …) + b_k)_i,   σ(s) = s/(1 + exp(−s)),</pre>
 *
 * <p>where e(r) are Gaussians of width R/m at the m + 1 radii 0, R/m, …, R, and u(t) = (1 − t²)³
 * ends the support smoothly at R. The functions are the same for every degree.
 *
 * <p><i>Weights:</i> layer by layer, the matrix by rows, then the biases. <i>Accuracy:</i> float64;
 * derivatives are exact (forward in r, backward in the weights). <i>Complexity:</i> O(weights) for
 * all rings.
 *
 * <p>Example: {@code RadialNetwork.random(3.0, 8, 4, new SplittableRandom(1), 16)} has 8 features,
 * one hidden layer of 16 units and 4 rings.
 */
public final class RadialNetwork implements TrainableProfile {
  private final double cutoff;
  private final int[] sizes;
  private final double[] weights;
  private final BandLimit bandLimit;

  private RadialNetwork(double cutoff, int[] sizes, double[] weights, BandLimit bandLimit) {
    this.cutoff = cutoff;
    this.sizes = sizes;
    this.weights = weights;
    this.bandLimit = bandLimit;
  }

  /**
   * A network with random weights of variance 1/inputs and zero biases, that keeps at most 10 %
   * aliased energy.
   *
   * @param cutoff R
   * @param features the number m + 1 ≥ 2 of Gaussians
   * @param rings the number of outputs
   * @param random the source of the weights
   * @param hidden the sizes of the hidden layers, possibly none
   * @return the network
   * @throws InvalidInput if a number is out of range
   */
  public static RadialNetwork random(
      double cutoff, int features, int rings, RandomGenerator random, int... hidden) {
    Checks.length("cutoff", cutoff);
    Checks.count("number of features", features, 2);
    Checks.count("number of rings", rings, 1);
    int[] sizes = new int[hidden.length + 2];
    sizes[0] = features;
    for (int i = 0; i < hidden.length; i++) {
      Checks.count("size of a hidden layer", hidden[i], 1);
      sizes[i + 1] = hidden[i];
    }
    sizes[sizes.length - 1] = rings;
    double[] weights = new double[count(sizes)];
    int at = 0;
    for (int k = 1; k < sizes.length; k++) {
      double deviation = 1 / Math.sqrt(sizes[k - 1]);
      for (int i = 0; i < sizes[k] * sizes[k - 1]; i++) {
        weights[at++] = deviation * random.nextGaussian();
      }
      at += sizes[k];
    }
    return new RadialNetwork(cutoff, sizes, weights, BandLimit.aliasing(0.1));
  }

  private static int count(int... sizes) {
    int count = 0;
    for (int k = 1; k < sizes.length; k++) {
      count += sizes[k] * (sizes[k - 1] + 1);
    }
    return count;
  }

  @Override
  public int weightCount() {
    return weights.length;
  }

  @Override
  public double[] weights() {
    return weights.clone();
  }

  @Override
  public RadialNetwork withWeights(double... newWeights) {
    if (newWeights.length != weights.length
        || !Arrays.stream(newWeights).allMatch(Double::isFinite)) {
      throw new InvalidInput(
          "weights of a radial network",
          newWeights.length + " numbers, or one that is not finite",
          weights.length + " finite numbers",
          "layer by layer, matrix then biases");
    }
    return new RadialNetwork(cutoff, sizes, newWeights.clone(), bandLimit);
  }

  @Override
  public RadialNetwork withBandLimit(BandLimit limit) {
    return new RadialNetwork(cutoff, sizes, weights, limit);
  }

  @Override
  public int rings() {
    return sizes[sizes.length - 1];
  }

  @Override
  public double radius(int ring) {
    return cutoff;
  }

  @Override
  public double value(int degree, int ring, double radius) {
    if (radius >= cutoff) {
      return 0;
    }
    double[][] layers = forward(radius);
    return window(radius) * layers[layers.length - 1][ring];
  }

  @Override
  public double derivative(int degree, int ring, double radius) {
    if (radius >= cutoff) {
      return 0;
    }
    double[][] layers = forward(radius);
    double[] slope = featureSlopes(layers[0], radius);
    int at = 0;
    for (int k = 1; k < sizes.length; k++) {
      double[] next = new double[sizes[k]];
      double[] input = layers[k - 1];
      for (int i = 0; i < sizes[k]; i++) {
        for (int j = 0; j < sizes[k - 1]; j++) {
          double rate = k == 1 ? 1 : gateSlope(input[j]);
          next[i] += weights[at++] * rate * slope[j];
        }
      }
      at += sizes[k];
      slope = next;
    }
    double t = radius / cutoff;
    double windowSlope = -6 * t * (1 - t * t) * (1 - t * t) / cutoff;
    return windowSlope * layers[layers.length - 1][ring] + window(radius) * slope[ring];
  }

  @Override
  public void addWeightGradient(
      int degree, int ring, double radius, double factor, double[] gradient) {
    if (gradient.length != weights.length) {
      throw new InvalidInput(
          "gradient", gradient.length + " numbers", weights.length + " numbers", "one a weight");
    }
    if (radius >= cutoff) {
      return;
    }
    double[][] layers = forward(radius);
    double[] back = new double[rings()];
    back[ring] = factor * window(radius);
    int end = weights.length;
    for (int k = sizes.length - 1; k >= 1; k--) {
      int start = end - sizes[k] * (sizes[k - 1] + 1);
      double[] input = layers[k - 1];
      double[] below = new double[sizes[k - 1]];
      for (int i = 0; i < sizes[k]; i++) {
        int row = start + i * sizes[k - 1];
        for (int j = 0; j < sizes[k - 1]; j++) {
          gradient[row + j] += back[i] * (k == 1 ? input[j] : gate(input[j]));
          below[j] += back[i] * weights[row + j] * (k == 1 ? 1 : gateSlope(input[j]));
        }
        gradient[start + sizes[k] * sizes[k - 1] + i] += back[i];
      }
      back = below;
      end = start;
    }
  }

  /** The features, then the outputs of each layer before σ. */
  private double[][] forward(double radius) {
    double[][] layers = new double[sizes.length][];
    layers[0] = new double[sizes[0]];
    double width = cutoff / (sizes[0] - 1);
    for (int j = 0; j < sizes[0]; j++) {
      double offset = (radius - j * width) / width;
      layers[0][j] = Math.exp(-0.5 * offset * offset);
    }
    int at = 0;
    for (int k = 1; k < sizes.length; k++) {
      layers[k] = new double[sizes[k]];
      for (int i = 0; i < sizes[k]; i++) {
        for (int j = 0; j < sizes[k - 1]; j++) {
          double input = k == 1 ? layers[0][j] : gate(layers[k - 1][j]);
          layers[k][i] += weights[at++] * input;
        }
      }
      for (int i = 0; i < sizes[k]; i++) {
        layers[k][i] += weights[at++];
      }
    }
    return layers;
  }

  private double[] featureSlopes(double[] features, double radius) {
    double width = cutoff / (sizes[0] - 1);
    double[] slopes = new double[features.length];
    for (int j = 0; j < slopes.length; j++) {
      slopes[j] = -(radius - j * width) / (width * width) * features[j];
    }
    return slopes;
  }

  private double window(double radius) {
    double t = radius / cutoff;
    double v = 1 - t * t;
    return v * v * v;
  }

  private static double gate(double s) {
    return s / (1 + Math.exp(-s));
  }

  private static double gateSlope(double s) {
    double sigmoid = 1 / (1 + Math.exp(-s));
    return sigmoid * (1 + s * (1 - sigmoid));
  }

  @Override
  public boolean dependsOnDegree() {
    return false;
  }

  @Override
  public double reach() {
    return cutoff;
  }

  @Override
  public BandLimit bandLimit() {
    return bandLimit;
  }

  @Override
  public String toString() {
    return "radial network "
        + Arrays.toString(sizes)
        + " up to radius "
        + cutoff
        + ", "
        + bandLimit.describe();
  }
}
