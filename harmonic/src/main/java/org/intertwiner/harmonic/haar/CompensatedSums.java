package org.intertwiner.harmonic.haar;

/** Sums with the error of every addition kept beside them (Neumaier 1974). */
final class CompensatedSums {
  private final double[] sums;
  private final double[] errors;

  CompensatedSums(int count) {
    sums = new double[count];
    errors = new double[count];
  }

  /** Adds a product to one sum; the product itself is split exactly. */
  void add(int place, double weight, double value) {
    double term = weight * value;
    double sum = sums[place] + term;
    double lost =
        Math.abs(sums[place]) >= Math.abs(term)
            ? (sums[place] - sum) + term
            : (term - sum) + sums[place];
    sums[place] = sum;
    errors[place] += lost + Math.fma(weight, value, -term);
  }

  double total(int place) {
    return sums[place] + errors[place];
  }

  double[] totals() {
    double[] totals = new double[sums.length];
    for (int i = 0; i < totals.length; i++) {
      totals[i] = total(i);
    }
    return totals;
  }
}
