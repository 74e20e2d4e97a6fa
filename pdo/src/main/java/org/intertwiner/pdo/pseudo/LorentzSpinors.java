package org.intertwiner.pdo.pseudo;

import java.util.ArrayList;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.lie.LieAlgebra;
import org.intertwiner.algebra.lie.LieGroups;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.reptheory.lorentz.LorentzIrrep;
import org.intertwiner.reptheory.lorentz.ParityRepresentation;

/** (A, B) of the groups of signature (3, 1) and (1, 3). */
final class LorentzSpinors {
  private LorentzSpinors() {}

  static PseudoRepresentation of(PseudoGroup group, LorentzIrrep irrep) {
    boolean timeFirst = group.p() == 1 && group.q() == 3;
    if (!timeFirst && !(group.p() == 3 && group.q() == 1)) {
      throw new InvalidInput(
          "representation " + irrep, group.toString(), "a group of signature 3,1 or 1,3", "");
    }
    boolean single = group.part() == PseudoGroup.Part.CONNECTED;
    List<Matrix<Cyclotomic>> matrices =
        single
            ? irrep.onAlgebra()
            : ParityRepresentation.of(irrep, 1).operators().stream()
                .map(o -> o.toMatrix())
                .toList();
    int size = matrices.get(0).rows();
    LieAlgebra standard = LieGroups.lorentz().algebra();
    List<Matrix<Cyclotomic>> onAlgebra = new ArrayList<>();
    for (Matrix<Cyclotomic> x : group.algebra().basis()) {
      Matrix<Cyclotomic> timeLast =
          timeFirst
              ? Matrix.of(Cyclotomics.FIELD, 4, 4, (i, j) -> x.at((i + 1) % 4, (j + 1) % 4))
              : x;
      List<Rational> coordinates = standard.coordinates(timeLast).orElseThrow();
      Matrix<Cyclotomic> sum = Matrix.zero(Cyclotomics.FIELD, size, size);
      for (int k = 0; k < coordinates.size(); k++) {
        sum = sum.add(matrices.get(k).scale(Cyclotomic.of(coordinates.get(k))));
      }
      onAlgebra.add(sum);
    }
    List<Matrix<Cyclotomic>> onComponents = new ArrayList<>();
    for (PseudoGroup.Component c : group.components()) {
      onComponents.add(
          single
              ? Matrix.identity(Cyclotomics.FIELD, size)
              : reflection(
                  irrep,
                  timeFirst ? c.negative() : c.positive(),
                  timeFirst ? c.positive() : c.negative()));
    }
    return PseudoRepresentation.of(group, irrep.toString(), onAlgebra, onComponents);
  }

  /** Parity is that of the library; −1 is (−1)^2A, with opposite signs on (A, B) and (B, A). */
  private static Matrix<Cyclotomic> reflection(LorentzIrrep irrep, int space, int time) {
    Matrix<Cyclotomic> parity =
        PseudoRepresentation.cyclotomic(ParityRepresentation.of(irrep, 1).parity());
    int size = parity.rows();
    int sign = irrep.a().doubled() % 2 == 0 ? 1 : -1;
    boolean spin = !irrep.isSingleValued();
    Matrix<Cyclotomic> inversion =
        Matrix.of(
            Cyclotomics.FIELD,
            size,
            size,
            (i, j) ->
                i != j ? Cyclotomic.ZERO : Cyclotomic.of(spin && i >= size / 2 ? -sign : sign));
    if (space > 0 && time > 0) {
      return Matrix.identity(Cyclotomics.FIELD, size);
    }
    if (time > 0) {
      return parity;
    }
    Matrix<Cyclotomic> reversal = parity.multiply(inversion);
    Matrix<Cyclotomic> normed = unit(reversal);
    return space > 0 ? normed : unit(parity.multiply(normed));
  }

  private static Matrix<Cyclotomic> unit(Matrix<Cyclotomic> m) {
    return m.multiply(m).isIdentity() ? m : m.scale(Cyclotomic.I);
  }
}
