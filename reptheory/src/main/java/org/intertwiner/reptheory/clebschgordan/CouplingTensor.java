package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.number.Radical;

/**
 * An equivariant map V₁ ⊗ V₂ → V₃ between irreps, exact and sparse, proved before it is returned.
 *
 * <p><em>Formula:</em> (x ⊗ y) ↦ z, zₖ = Σᵢⱼ T(i,j,k) xᵢ yⱼ, with TTᵀ = 1: Σᵢⱼ T(i,j,k) T(i,j,k′) =
 * δ(k,k′). Divided by √(dim V₃) it has the sum of squares 1 and the symmetries of a 3j symbol.
 * <em>Sign:</em> the first entry that is not 0, in lexicographic order of (i, j, k), is positive,
 * except where the Condon–Shortley phase fixes it (SU(2)). <em>Shape:</em> dim V₁ × dim V₂ × dim
 * V₃, indices from 0. <em>Accuracy:</em> exact; {@link #toArray} is correctly rounded.
 *
 * <p>Example: {@code CouplingTensors.so3(1, 1, 1).get(0)} is the vector product divided by √2.
 */
public final class CouplingTensor {
  private final String group;
  private final List<String> labels;
  private final int[] shape;
  private final List<Entry> entries;
  private final CouplingCertificate certificate;

  private CouplingTensor(
      String group,
      List<String> labels,
      int[] shape,
      List<Entry> entries,
      CouplingCertificate certificate) {
    this.group = group;
    this.labels = labels;
    this.shape = shape;
    this.entries = entries;
    this.certificate = certificate;
  }

  /**
   * An entry that is not 0.
   *
   * @param first i, from 0
   * @param second j, from 0
   * @param third k, from 0
   * @param value T(i,j,k)
   */
  public record Entry(int first, int second, int third, FactoredRoot value) {
    /**
     * The value as a sum of square roots.
     *
     * @return q√d with a square-free integer d
     */
    public Radical radical() {
      return value.toRadical();
    }
  }

  /** Sorts the entries, makes the first positive if asked to, and proves the tensor. */
  static CouplingTensor proved(
      String group,
      List<String> labels,
      List<CouplingAction> actions,
      List<Entry> found,
      boolean positive) {
    List<Entry> entries = new ArrayList<>(found);
    entries.sort(
        Comparator.comparingInt(Entry::first)
            .thenComparingInt(Entry::second)
            .thenComparingInt(Entry::third));
    if (positive && entries.get(0).value().signum() < 0) {
      entries.replaceAll(e -> new Entry(e.first(), e.second(), e.third(), e.value().scaled(-1, 0)));
    }
    int[] shape = actions.stream().mapToInt(CouplingAction::dimension).toArray();
    CouplingCertificate certificate = CouplingProof.of(entries, actions);
    if (!certificate.proved()) {
      throw new IllegalStateException(
          "the derived coupling of " + labels + " of " + group + " was refuted: " + certificate);
    }
    return new CouplingTensor(group, List.copyOf(labels), shape, List.copyOf(entries), certificate);
  }

  /**
   * The name of the group.
   *
   * @return for instance {@code O3}
   */
  public String group() {
    return group;
  }

  /**
   * The names of the three irreps.
   *
   * @return for instance 1o, 1o, 2e
   */
  public List<String> labels() {
    return labels;
  }

  /**
   * The dimensions of the three irreps.
   *
   * @return dim V₁, dim V₂, dim V₃
   */
  public int[] shape() {
    return shape.clone();
  }

  /**
   * The entries that are not 0.
   *
   * @return the entries in lexicographic order of their indices
   */
  public List<Entry> entries() {
    return entries;
  }

  /**
   * One entry.
   *
   * @param first i, from 0
   * @param second j, from 0
   * @param third k, from 0
   * @return T(i,j,k), 0 included
   * @throws InvalidInput if an index is out of range
   */
  public FactoredRoot at(int first, int second, int third) {
    int[] index = {first, second, third};
    for (int place = 0; place < 3; place++) {
      if (index[place] < 0 || index[place] >= shape[place]) {
        throw new InvalidInput(
            "index of a coupling tensor",
            first + ", " + second + ", " + third,
            "less than " + shape[0] + ", " + shape[1] + ", " + shape[2] + ", from 0",
            "");
      }
    }
    return entries.stream()
        .filter(e -> e.first() == first && e.second() == second && e.third() == third)
        .map(Entry::value)
        .findFirst()
        .orElse(FactoredRoot.ZERO);
  }

  /**
   * The tensor in float64.
   *
   * @return T(i,j,k) at [i][j][k], each entry the nearest float64
   */
  public double[][][] toArray() {
    double[][][] array = new double[shape[0]][shape[1]][shape[2]];
    for (Entry entry : entries) {
      array[entry.first()][entry.second()][entry.third()] = entry.value().doubleValue();
    }
    return array;
  }

  /**
   * The coupling of two vectors, in float64.
   *
   * @param x a vector of V₁
   * @param y a vector of V₂
   * @return z with zₖ = Σᵢⱼ T(i,j,k) xᵢ yⱼ
   * @throws InvalidInput if a vector has another dimension
   */
  public double[] apply(double[] x, double[] y) {
    if (x.length != shape[0] || y.length != shape[1]) {
      throw new InvalidInput(
          "vectors to couple",
          "dimensions " + x.length + " and " + y.length,
          shape[0] + " and " + shape[1],
          "");
    }
    double[] z = new double[shape[2]];
    for (Entry e : entries) {
      z[e.third()] += e.value().doubleValue() * x[e.first()] * y[e.second()];
    }
    return z;
  }

  /**
   * What has been proved.
   *
   * @return the certificate; all of its fields hold
   */
  public CouplingCertificate certificate() {
    return certificate;
  }

  /**
   * The tensor in words.
   *
   * @return for instance {@code 1o ⊗ 1o → 1e of O3, 6 entries}
   */
  @Override
  public String toString() {
    return "%s ⊗ %s → %s of %s, %d entries"
        .formatted(labels.get(0), labels.get(1), labels.get(2), group, entries.size());
  }
}
