package org.intertwiner.reptheory.clebschgordan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.intertwiner.algebra.number.Radical;

/** The exact checks behind {@link CouplingCertificate}. */
final class CouplingProof {
  private final List<CouplingTensor.Entry> entries;
  private final List<Radical> values;
  private final List<CouplingAction> actions;

  private CouplingProof(List<CouplingTensor.Entry> entries, List<CouplingAction> actions) {
    this.entries = entries;
    this.values = entries.stream().map(CouplingTensor.Entry::radical).toList();
    this.actions = actions;
  }

  /** The certificate of a tensor by its entries, for the actions on the three spaces. */
  static CouplingCertificate of(List<CouplingTensor.Entry> entries, List<CouplingAction> actions) {
    CouplingProof proof = new CouplingProof(entries, actions);
    return new CouplingCertificate(proof.infinitesimal(), proof.reflections(), proof.orthonormal());
  }

  private boolean infinitesimal() {
    for (int a = 0; a < actions.get(0).derivatives().size(); a++) {
      if (!commutes(a)) {
        return false;
      }
    }
    return true;
  }

  /** Whether A₃T − T(A₁⊗1) − T(1⊗A₂) vanishes. */
  private boolean commutes(int a) {
    CouplingAction.Sparse first = actions.get(0).derivatives().get(a);
    CouplingAction.Sparse second = actions.get(1).derivatives().get(a);
    CouplingAction.Sparse third = actions.get(2).derivatives().get(a);
    Map<Long, Radical> residual = new HashMap<>();
    for (int e = 0; e < entries.size(); e++) {
      checkInterrupted();
      CouplingTensor.Entry entry = entries.get(e);
      Radical value = values.get(e);
      Radical minus = value.negate();
      for (CouplingAction.Cell cell : third.columns().get(entry.third())) {
        add(residual, entry.first(), entry.second(), cell.index(), value.multiply(cell.value()));
      }
      for (CouplingAction.Cell cell : first.rows().get(entry.first())) {
        add(residual, cell.index(), entry.second(), entry.third(), minus.multiply(cell.value()));
      }
      for (CouplingAction.Cell cell : second.rows().get(entry.second())) {
        add(residual, entry.first(), cell.index(), entry.third(), minus.multiply(cell.value()));
      }
    }
    return residual.values().stream().allMatch(Radical::isZero);
  }

  private void add(Map<Long, Radical> sums, int i, int j, int k, Radical value) {
    long second = actions.get(1).dimension();
    long third = actions.get(2).dimension();
    sums.merge((i * second + j) * third + k, value, Radical::add);
  }

  private boolean reflections() {
    for (int s = 0; s < actions.get(0).signs().size(); s++) {
      int[] first = actions.get(0).signs().get(s);
      int[] second = actions.get(1).signs().get(s);
      int[] third = actions.get(2).signs().get(s);
      for (CouplingTensor.Entry entry : entries) {
        if (first[entry.first()] * second[entry.second()] != third[entry.third()]) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether Σᵢⱼ T(i,j,k) T(i,j,k′) = δ(k,k′). */
  private boolean orthonormal() {
    Map<Long, List<Integer>> byPair = new HashMap<>();
    for (int e = 0; e < entries.size(); e++) {
      long pair = (long) entries.get(e).first() * actions.get(1).dimension();
      byPair.computeIfAbsent(pair + entries.get(e).second(), p -> new ArrayList<>()).add(e);
    }
    Map<Long, Radical> gram = new HashMap<>();
    for (int k = 0; k < actions.get(2).dimension(); k++) {
      gram.put((long) k * actions.get(2).dimension() + k, Radical.of(-1));
    }
    for (List<Integer> together : byPair.values()) {
      checkInterrupted();
      for (int e : together) {
        for (int f : together) {
          Radical product = values.get(e).multiply(values.get(f));
          gram.merge(
              (long) entries.get(e).third() * actions.get(2).dimension() + entries.get(f).third(),
              product,
              Radical::add);
        }
      }
    }
    return gram.values().stream().allMatch(Radical::isZero);
  }

  private static void checkInterrupted() {
    if (Thread.interrupted()) {
      throw new CancellationException("the proof of a coupling tensor was interrupted");
    }
  }
}
