package org.intertwiner.nn.data;

/** A linear classifier fitted by stochastic gradient descent: the bar the digits must not pass. */
final class SoftmaxRegression {
  private final float[][] weights;

  private SoftmaxRegression(float[][] weights) {
    this.weights = weights;
  }

  static SoftmaxRegression fit(LabelledImages set, int epochs, float rate) {
    int size = set.rows() * set.columns();
    SoftmaxRegression model = new SoftmaxRegression(new float[set.classes()][size + 1]);
    float[] image = new float[size];
    for (int e = 0; e < epochs; e++) {
      float step = rate * (1 - (float) e / epochs);
      for (int n : Batches.shuffled(set.count(), new java.util.SplittableRandom(e))) {
        set.copyImage(n, image, 0);
        double[] p = model.probabilities(image);
        for (int k = 0; k < p.length; k++) {
          float g = step * (float) (p[k] - (k == set.label(n) ? 1 : 0));
          float[] w = model.weights[k];
          for (int i = 0; i < size; i++) {
            w[i] -= g * image[i];
          }
          w[size] -= g;
        }
      }
    }
    return model;
  }

  double accuracy(LabelledImages set) {
    int right = 0;
    for (int n = 0; n < set.count(); n++) {
      double[] p = probabilities(set.image(n));
      int best = 0;
      for (int k = 1; k < p.length; k++) {
        best = p[k] > p[best] ? k : best;
      }
      right += best == set.label(n) ? 1 : 0;
    }
    return (double) right / set.count();
  }

  private double[] probabilities(float[] image) {
    double[] p = new double[weights.length];
    double sum = 0;
    for (int k = 0; k < p.length; k++) {
      float score = weights[k][image.length];
      for (int i = 0; i < image.length; i++) {
        score += weights[k][i] * image[i];
      }
      p[k] = Math.exp(Math.min(60, score));
      sum += p[k];
    }
    for (int k = 0; k < p.length; k++) {
      p[k] /= sum;
    }
    return p;
  }
}
