package org.intertwiner.reptheory.projective;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.intertwiner.algebra.LimitExceeded;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;

/** Builds corepresentations from the representations of the unitary subgroup. */
final class CorepresentationBuilder<G> {
  private final FactorSystem<G> system;
  private final FiniteGroup<G> group;
  private final ProjectiveIrreps<G> unitary;
  private final int size;

  /** For each element its number in the unitary subgroup, −1 for antiunitary ones. */
  private final int[] place;

  private final int a;

  CorepresentationBuilder(FactorSystem<G> system, ProjectiveIrreps<G> unitary) {
    this.system = system;
    this.group = system.group();
    this.unitary = unitary;
    this.size = Math.toIntExact(group.order());
    FiniteGroup<G> half = unitary.factorSystem().group();
    this.place = new int[size];
    int first = -1;
    int involution = -1;
    for (int g = 0; g < size; g++) {
      place[g] = system.isAntiunitary(g) ? -1 : half.indexOf(group.element(g));
      if (system.isAntiunitary(g)) {
        first = first < 0 ? g : first;
        involution = involution < 0 && group.multiply(g, g) == 0 ? g : involution;
      }
    }
    this.a = involution < 0 ? first : involution;
  }

  List<Corepresentation<G>> build() {
    List<Corepresentation<G>> list = new ArrayList<>();
    boolean[] used = new boolean[unitary.irreps().size()];
    for (int i = 0; i < used.length; i++) {
      if (!used[i]) {
        ProjectiveIrrep<G> irrep = unitary.irreps().get(i);
        WignerType type = type(irrep);
        int partner = type == WignerType.C ? partner(irrep) : i;
        used[i] = true;
        used[partner] = true;
        list.add(
            switch (type) {
              case A -> single(irrep, i);
              case B -> doubled(irrep, i);
              case C -> paired(irrep, i, partner);
            });
      }
    }
    return list;
  }

  /** Dimmock's sum. */
  private WignerType type(ProjectiveIrrep<G> irrep) {
    Cyclotomic sum = Cyclotomic.ZERO;
    for (int g = 0; g < size; g++) {
      if (system.isAntiunitary(g)) {
        Cyclotomic trace = irrep.at(place[group.multiply(g, g)]).trace();
        sum = sum.add(system.at(g, g).multiply(trace));
      }
    }
    if (sum.isZero()) {
      return WignerType.C;
    }
    return sum.signum() > 0 ? WignerType.A : WignerType.B;
  }

  /** Δ̄(h) = ζ^(a(h, a) − a(a, h′)) Δ(h′)*, h′ = a⁻¹ha; h by its number in the whole group. */
  private Matrix<Cyclotomic> barred(ProjectiveIrrep<G> irrep, int h) {
    int inner = group.multiply(group.inverse(a), group.multiply(h, a));
    Cyclotomic phase = system.at(h, a).multiply(system.at(a, inner).conjugate());
    return Corepresentation.conjugate(irrep.at(place[inner])).scale(phase);
  }

  private int partner(ProjectiveIrrep<G> irrep) {
    List<Cyclotomic> traces = new ArrayList<>();
    FiniteGroup<G> half = unitary.factorSystem().group();
    for (int h = 0; h < half.order(); h++) {
      traces.add(barred(irrep, group.indexOf(half.element(h))).trace());
    }
    return unitary.multiplicities(traces).indexOf(1L);
  }

  private Corepresentation<G> single(ProjectiveIrrep<G> irrep, int i) {
    Matrix<Cyclotomic> n = intertwiner(irrep);
    return finish(WignerType.A, List.of(i), h -> irrep.at(place[h]), n, irrep.form());
  }

  private Corepresentation<G> doubled(ProjectiveIrrep<G> irrep, int i) {
    Matrix<Cyclotomic> n = intertwiner(irrep);
    Matrix<Cyclotomic> zero = Matrix.zero(Cyclotomics.FIELD, n.rows(), n.rows());
    Matrix<Cyclotomic> whole = zero.join(n.negate()).stack(n.join(zero));
    return finish(
        WignerType.B,
        List.of(i, i),
        h -> irrep.at(place[h]).directSum(irrep.at(place[h])),
        whole,
        irrep.form().directSum(irrep.form()));
  }

  private Corepresentation<G> paired(ProjectiveIrrep<G> irrep, int i, int partner) {
    int d = irrep.dimension();
    Matrix<Cyclotomic> zero = Matrix.zero(Cyclotomics.FIELD, d, d);
    Matrix<Cyclotomic> whole =
        zero.join(square(irrep)).stack(Matrix.identity(Cyclotomics.FIELD, d).join(zero));
    return finish(
        WignerType.C,
        List.of(i, partner),
        h -> irrep.at(place[h]).directSum(barred(irrep, h)),
        whole,
        irrep.form().directSum(Corepresentation.conjugate(irrep.form())));
  }

  /** α(a, a)Δ(a²): what D(a)D(a)* has to be. */
  private Matrix<Cyclotomic> square(ProjectiveIrrep<G> irrep) {
    return irrep.at(place[group.multiply(a, a)]).scale(system.at(a, a));
  }

  /** The matrices of one element. */
  private interface Rule {
    Matrix<Cyclotomic> at(int h);
  }

  private Corepresentation<G> finish(
      WignerType type,
      List<Integer> parts,
      Rule rule,
      Matrix<Cyclotomic> atA,
      Matrix<Cyclotomic> form) {
    List<Matrix<Cyclotomic>> matrices = new ArrayList<>();
    int back = group.inverse(a);
    for (int g = 0; g < size; g++) {
      if (place[g] >= 0) {
        matrices.add(rule.at(g));
      } else {
        int h = group.multiply(g, back);
        matrices.add(rule.at(h).multiply(atA).scale(system.at(h, a).conjugate()));
      }
    }
    Corepresentation.Certificate certificate =
        Corepresentation.Certificate.check(system, type, matrices, form);
    return new Corepresentation<>(system, type, parts, matrices, form, certificate);
  }

  /** N with Δ(h)N = NΔ̄(h) and NN* = ±α(a, a)Δ(a²). */
  private Matrix<Cyclotomic> intertwiner(ProjectiveIrrep<G> irrep) {
    int d = irrep.dimension();
    Matrix<Cyclotomic> wanted = square(irrep);
    for (int index = 0; index < d * d; index++) {
      Matrix<Cyclotomic> n = average(irrep, index / d, index % d);
      if (!n.isZero()) {
        Optional<Matrix<Cyclotomic>> scaled = scaled(n, wanted);
        if (scaled.isPresent()) {
          return scaled.get();
        }
      }
    }
    throw new LimitExceeded(
        "corepresentation of " + group.name(),
        "an antiunitary matrix whose scale is the root of a number of degree above 2",
        "a scale that is a cyclotomic number",
        "the type and the dimension are known nevertheless");
  }

  /** Σ Δ(h) eᵢeⱼ* Δ̄(h)* F*, * the adjoint and last the conjugate. */
  private Matrix<Cyclotomic> average(ProjectiveIrrep<G> irrep, int i, int j) {
    int d = irrep.dimension();
    Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, d, d);
    for (int h = 0; h < size; h++) {
      if (place[h] >= 0) {
        Matrix<Cyclotomic> left = irrep.at(place[h]).block(0, d, i, i + 1);
        Matrix<Cyclotomic> right = barred(irrep, h).block(0, d, j, j + 1).adjoint();
        sum = sum.add(left.multiply(right));
      }
    }
    return sum.multiply(Corepresentation.conjugate(irrep.form()));
  }

  private Optional<Matrix<Cyclotomic>> scaled(Matrix<Cyclotomic> n, Matrix<Cyclotomic> wanted) {
    Matrix<Cyclotomic> product = n.multiply(Corepresentation.conjugate(n));
    Cyclotomic ratio = Cyclotomic.ZERO;
    List<Cyclotomic> entries = new ArrayList<>();
    for (int r = 0; r < n.rows(); r++) {
      for (int c = 0; c < n.rows(); c++) {
        entries.add(n.at(r, c));
        if (ratio.isZero() && !wanted.at(r, c).isZero()) {
          ratio = product.at(r, c).divide(wanted.at(r, c));
        }
      }
    }
    Cyclotomic positive = ratio.signum() < 0 ? ratio.negate() : ratio;
    return NormRoots.of(positive, entries).map(c -> n.scale(c.inverse()));
  }
}
