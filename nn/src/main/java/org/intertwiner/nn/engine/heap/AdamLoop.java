package org.intertwiner.nn.engine.heap;

import org.intertwiner.nn.engine.AdamRates;

/** One Adam step, with the rates rounded to float32 once. */
record AdamLoop(
    float keep,
    float beta1,
    float gain1,
    float beta2,
    float gain2,
    float step,
    float root,
    float epsilon) {

  static AdamLoop of(AdamRates r) {
    return new AdamLoop(
        (float) (1 - r.rate() * r.decay()),
        (float) r.beta1(),
        (float) (1 - r.beta1()),
        (float) r.beta2(),
        (float) (1 - r.beta2()),
        (float) (r.rate() / (1 - Math.pow(r.beta1(), (double) r.time()))),
        (float) (1 / Math.sqrt(1 - Math.pow(r.beta2(), (double) r.time()))),
        (float) r.epsilon());
  }

  void run(float[] p, float[] g, float[] m, float[] v, int from, int to) {
    for (int i = from; i < to; i++) {
      m[i] = beta1 * m[i] + gain1 * g[i];
    }
    for (int i = from; i < to; i++) {
      v[i] = beta2 * v[i] + gain2 * (g[i] * g[i]);
    }
    for (int i = from; i < to; i++) {
      p[i] = keep * p[i] - step * m[i] / ((float) Math.sqrt(v[i]) * root + epsilon);
    }
  }

  static void run(AdamRates r, double[] p, double[] g, double[] m, double[] v, int n) {
    double step = r.rate() / (1 - Math.pow(r.beta1(), (double) r.time()));
    double root = 1 / Math.sqrt(1 - Math.pow(r.beta2(), (double) r.time()));
    for (int i = 0; i < n; i++) {
      m[i] = r.beta1() * m[i] + (1 - r.beta1()) * g[i];
      v[i] = r.beta2() * v[i] + (1 - r.beta2()) * g[i] * g[i];
      p[i] =
          (1 - r.rate() * r.decay()) * p[i] - step * m[i] / (Math.sqrt(v[i]) * root + r.epsilon());
    }
  }
}
