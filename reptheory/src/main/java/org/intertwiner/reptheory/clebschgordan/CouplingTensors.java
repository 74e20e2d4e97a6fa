package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.LimitExceeded;

/**
 * Bases of the equivariant maps V₁ ⊗ V₂ → V₃ for irreps of SU(2), SO(3), O(3), SO(2) and O(2).
 *
 * <p>Every method answers with an orthogonal basis of Hom_G(V₁ ⊗ V₂, V₃): no tensor where a
 * selection rule forbids the coupling, one, or two for the irreps of complex type of SO(2). Each
 * tensor is proved by exact arithmetic. <em>Complexity:</em> O(l₁l₂) coefficients, sparse.
 *
 * <p><em>Real harmonics:</em> the basis of the real spherical harmonics, m = −l … l, without the
 * Condon–Shortley phase, is e₀ = |l 0⟩ and, for m &gt; 0,
 *
 * <pre>
 * e₊ₘ = ((−1)ᵐ|l m⟩ + |l −m⟩)/√2,   e₋ₘ = ((−1)ᵐ|l m⟩ − |l −m⟩)/(i√2);
 * </pre>
 *
 * in it the complex coefficients become real where l₁+l₂+l₃ is even and imaginary where it is odd;
 * then i is divided out. <em>Source:</em> Edmonds (1957); Homeier and Steinborn, J. Mol. Struct.
 * THEOCHEM 368 (1996), for real harmonics.
 *
 * <p>Example: {@code CouplingTensors.so3(1, 1, 0).get(0).at(0, 0, 0)} is √(1/3).
 */
public final class CouplingTensors {
  private CouplingTensors() {}

  /**
   * The coupling of SU(2) in the bases |j m⟩, m = j … −j: Clebsch–Gordan coefficients with the
   * Condon–Shortley phase.
   *
   * @param j1 first angular momentum
   * @param j2 second angular momentum
   * @param j3 the angular momentum coupled to
   * @return one tensor, or none where j₃ does not occur in j₁ ⊗ j₂
   * @throws InvalidInput if one is negative
   * @throws LimitExceeded if the product is past the default limit
   */
  public static List<CouplingTensor> su2(HalfInteger j1, HalfInteger j2, HalfInteger j3) {
    return su2(j1, j2, j3, CouplingLimits.DEFAULT);
  }

  /**
   * The coupling of SU(2) within a limit.
   *
   * @param j1 first angular momentum
   * @param j2 second angular momentum
   * @param j3 the angular momentum coupled to
   * @param limits how large the product may be
   * @return one tensor, or none where j₃ does not occur in j₁ ⊗ j₂
   * @throws InvalidInput if one is negative
   * @throws LimitExceeded if the product is past the limit
   */
  public static List<CouplingTensor> su2(
      HalfInteger j1, HalfInteger j2, HalfInteger j3, CouplingLimits limits) {
    int tj1 = j1.doubled();
    int tj2 = j2.doubled();
    int tj3 = j3.doubled();
    requireNatural("angular momenta", tj1, tj2, tj3, j1 + ", " + j2 + ", " + j3);
    limits.require("coupling of angular momenta", tj1 + 1L, tj2 + 1L);
    if (((tj1 + tj2 + tj3) & 1) != 0 || !ClebschGordan.isTriangle(tj1, tj2, tj3)) {
      return List.of();
    }
    List<CouplingTensor.Entry> entries = new ArrayList<>();
    for (int i = 0; i <= tj1; i++) {
      for (int j = 0; j <= tj2; j++) {
        int tm = tj1 + tj2 - 2 * (i + j);
        if (Math.abs(tm) <= tj3) {
          add(
              entries,
              new int[] {i, j, (tj3 - tm) / 2},
              ClebschGordan.coefficient(tj1, tj1 - 2 * i, tj2, tj2 - 2 * j, tj3, tm));
        }
      }
    }
    List<CouplingAction> actions =
        List.of(CouplingAction.spin(tj1), CouplingAction.spin(tj2), CouplingAction.spin(tj3));
    List<String> labels = List.of(j1.toString(), j2.toString(), j3.toString());
    return List.of(CouplingTensor.proved("SU2", labels, actions, entries, false));
  }

  /**
   * The coupling of SO(3) in the bases of real spherical harmonics.
   *
   * @param l1 first degree
   * @param l2 second degree
   * @param l3 the degree coupled to
   * @return one tensor, or none where l₃ is not between |l₁−l₂| and l₁+l₂
   * @throws InvalidInput if one is negative
   * @throws LimitExceeded if the product is past the default limit
   */
  public static List<CouplingTensor> so3(int l1, int l2, int l3) {
    return so3(l1, l2, l3, CouplingLimits.DEFAULT);
  }

  /**
   * The coupling of SO(3) within a limit.
   *
   * @param l1 first degree
   * @param l2 second degree
   * @param l3 the degree coupled to
   * @param limits how large the product may be
   * @return one tensor, or none where l₃ is not between |l₁−l₂| and l₁+l₂
   * @throws InvalidInput if one is negative
   * @throws LimitExceeded if the product is past the limit
   */
  public static List<CouplingTensor> so3(int l1, int l2, int l3, CouplingLimits limits) {
    requireNatural("degrees", l1, l2, l3, l1 + ", " + l2 + ", " + l3);
    limits.require("coupling of harmonics", 2L * l1 + 1, 2L * l2 + 1);
    List<String> labels = List.of("" + l1, "" + l2, "" + l3);
    List<List<int[]>> none = List.of(List.of(), List.of(), List.of());
    return harmonics("SO3", new int[] {l1, l2, l3}, labels, none);
  }

  /**
   * The coupling of O(3) in the bases of real spherical harmonics, with parities under x ↦ −x.
   *
   * @param first first irrep, such as {@code 1o} (a vector) or {@code 1e} (an axial vector)
   * @param second second irrep
   * @param third the irrep coupled to
   * @return one tensor, or none where the triangle or the product of parities forbids it
   * @throws InvalidInput if a label is none
   * @throws LimitExceeded if the product is past the default limit
   */
  public static List<CouplingTensor> o3(String first, String second, String third) {
    return o3(first, second, third, CouplingLimits.DEFAULT);
  }

  /**
   * The coupling of O(3) within a limit.
   *
   * @param first first irrep, such as {@code 1o} or {@code 1e}
   * @param second second irrep
   * @param third the irrep coupled to
   * @param limits how large the product may be
   * @return one tensor, or none where the triangle or the product of parities forbids it
   * @throws InvalidInput if a label is none
   * @throws LimitExceeded if the product is past the limit
   */
  public static List<CouplingTensor> o3(
      String first, String second, String third, CouplingLimits limits) {
    List<String> labels = List.of(first.strip(), second.strip(), third.strip());
    int[] l = new int[3];
    int[] parity = new int[3];
    List<List<int[]>> signs = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      String label = labels.get(place);
      if (!label.matches("[0-9]{1,6}[eo]")) {
        throw new InvalidInput(
            "irrep of O3", "\"" + label + "\"", "a degree and a parity such as 1o or 2e", "");
      }
      l[place] = Integer.parseInt(label.substring(0, label.length() - 1));
      parity[place] = label.endsWith("e") ? 1 : -1;
    }
    limits.require("coupling of harmonics", 2L * l[0] + 1, 2L * l[1] + 1);
    if (parity[0] * parity[1] != parity[2]) {
      return List.of();
    }
    for (int place = 0; place < 3; place++) {
      int[] diagonal = new int[2 * l[place] + 1];
      java.util.Arrays.fill(diagonal, parity[place]);
      signs.add(List.of(diagonal));
    }
    return harmonics("O3", l, labels, signs);
  }

  private static List<CouplingTensor> harmonics(
      String group, int[] l, List<String> labels, List<List<int[]>> signs) {
    if (!ClebschGordan.isTriangle(2 * l[0], 2 * l[1], 2 * l[2])) {
      return List.of();
    }
    List<CouplingTensor.Entry> entries = new ArrayList<>();
    for (int k1 = 0; k1 <= l[0]; k1++) {
      for (int m2 = k1 == 0 ? 0 : -l[1]; m2 <= l[1]; m2++) {
        if (Math.abs(k1 + m2) <= l[2]) {
          addHarmonics(entries, l, k1, m2);
        }
      }
    }
    List<CouplingAction> actions = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      actions.add(CouplingAction.harmonics(l[place], signs.get(place)));
    }
    return List.of(CouplingTensor.proved(group, labels, actions, entries, true));
  }

  /**
   * The entries that come from ⟨l₁m₁ l₂m₂|l₃m₃⟩ and its mirror image at −m₁, −m₂, −m₃.
   *
   * <p>The two have the same absolute value, so that they add up or cancel. Where they add up, two
   * terms stand over √2 for each of the three orders that is not 0.
   */
  private static void addHarmonics(List<CouplingTensor.Entry> entries, int[] l, int m1, int m2) {
    int[] m = {m1, m2, m1 + m2};
    FactoredRoot value =
        ClebschGordan.coefficient(2 * l[0], 2 * m1, 2 * l[1], 2 * m2, 2 * l[2], 2 * m[2]);
    if (value.signum() == 0) {
      return;
    }
    int odd = (l[0] + l[1] + l[2]) & 1;
    boolean single = m1 == 0 && m2 == 0;
    for (int choice = 0; choice < 8; choice++) {
      int[] mu = new int[3];
      boolean repeated = false;
      for (int place = 0; place < 3; place++) {
        boolean sine = (choice >> place & 1) != 0;
        mu[place] = sine ? -Math.abs(m[place]) : Math.abs(m[place]);
        repeated |= sine && m[place] == 0;
      }
      int here = phase(mu, m, 1);
      int mirrored = phase(mu, m, -1) + 2 * odd;
      if (!repeated && (single || ((here - mirrored) & 3) == 0)) {
        int sign = (here - odd & 3) == 0 ? 1 : -1;
        boolean allTurn = m1 != 0 && m2 != 0 && m[2] != 0;
        int[] index = {mu[0] + l[0], mu[1] + l[1], mu[2] + l[2]};
        add(entries, index, value.scaled(sign, allTurn ? -1 : 0));
      }
    }
  }

  /** The power of i in U(μ₁,±m₁) U(μ₂,±m₂) U(μ₃,±m₃)*, e_μ = Σ U(μ,m)|m⟩. */
  private static int phase(int[] mu, int[] m, int side) {
    int power = 0;
    for (int place = 0; place < 3; place++) {
      int order = side * m[place];
      int unit = order > 0 ? 2 * order : 0;
      if (mu[place] < 0) {
        unit += order > 0 ? 3 : 1;
      }
      power += place == 2 ? -unit : unit;
    }
    return power;
  }

  /**
   * The couplings of SO(2) in the bases of convention {@code freq:k}: real rotations by k times the
   * angle.
   *
   * @param k1 first frequency
   * @param k2 second frequency
   * @param k3 the frequency coupled to
   * @return none unless k₃ = k₁+k₂ or |k₁−k₂|; else a basis: Re and Im of zw (or of zw*, z*w) as
   *     complex numbers, and their quarter turns
   * @throws InvalidInput if one is negative or more than a million
   */
  public static List<CouplingTensor> so2(int k1, int k2, int k3) {
    List<String> labels = List.of("freq:" + k1, "freq:" + k2, "freq:" + k3);
    List<List<int[]>> none = List.of(List.of(), List.of(), List.of());
    return PlaneCoupling.basis("SO2", new int[] {k1, k2, k3}, labels, none);
  }

  /**
   * The couplings of O(2) in the bases of convention {@code freq:j,k}, where the reflection acts as
   * diag(1, −1) for k ≥ 1 and as (−1)ʲ for k = 0.
   *
   * @param first first irrep, such as {@code freq:1,2}, {@code freq:0,0} or {@code freq:1,0}
   * @param second second irrep
   * @param third the irrep coupled to
   * @return a basis, of no tensor or of one
   * @throws InvalidInput if a label is none
   */
  public static List<CouplingTensor> o2(String first, String second, String third) {
    List<String> labels = List.of(first.strip(), second.strip(), third.strip());
    int[] k = new int[3];
    List<List<int[]>> signs = new ArrayList<>();
    for (int place = 0; place < 3; place++) {
      String label = labels.get(place);
      if (!label.matches("freq:(0,0|1,[0-9]{1,7})")) {
        throw new InvalidInput(
            "irrep of O2",
            "\"" + label + "\"",
            "freq:0,0, freq:1,0 or freq:1,k with k ≥ 1",
            "freq:0,k with k ≥ 1 is the same irrep as freq:1,k");
      }
      k[place] = Integer.parseInt(label.substring(label.indexOf(',') + 1));
      int reflected = label.equals("freq:1,0") ? -1 : 1;
      signs.add(List.of(k[place] == 0 ? new int[] {reflected} : new int[] {1, -1}));
    }
    return PlaneCoupling.basis("O2", k, labels, signs);
  }

  private static void add(List<CouplingTensor.Entry> entries, int[] index, FactoredRoot value) {
    if (value.signum() != 0) {
      entries.add(new CouplingTensor.Entry(index[0], index[1], index[2], value));
    }
  }

  static void requireNatural(String what, int a, int b, int c, String got) {
    if ((a | b | c) < 0) {
      throw new InvalidInput(what + " to couple", got, "none of them negative", "");
    }
  }
}
