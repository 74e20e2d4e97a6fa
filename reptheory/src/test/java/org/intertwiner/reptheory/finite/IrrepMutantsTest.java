package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.family.FamilyNotation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** True results changed by hand in every way that keeps their shape. */
class IrrepMutantsTest {

  /** The rows of degree above one of a group with everything needed to check them again. */
  private record Case(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      SchurType type,
      IrreducibleMatrices complex,
      RealMatrices real) {

    IrrepCertificate check(List<Matrix<Cyclotomic>> generators) {
      return check(generators, complex.form(), character);
    }

    IrrepCertificate check(
        List<Matrix<Cyclotomic>> generators, Matrix<Cyclotomic> form, List<Cyclotomic> values) {
      return IrrepCertificate.check(group, values, generators, form, complex.witness());
    }

    IrrepCertificate checkReal(
        List<Matrix<Cyclotomic>> generators,
        Matrix<Cyclotomic> form,
        List<Matrix<Cyclotomic>> endomorphisms,
        Matrix<Cyclotomic> intertwiner,
        SchurType claimed) {
      return new RealProof(
              group,
              character,
              claimed,
              generators,
              form,
              endomorphisms,
              intertwiner,
              real.complex())
          .certificate();
    }
  }

  private static List<Case> cases(String name) {
    return cases(FamilyNotation.parse(name).orElseThrow().group());
  }

  private static <G> List<Case> cases(FiniteGroup<G> group) {
    CharacterTable<G> table = CharacterTable.of(group);
    List<List<Cyclotomic>> rows =
        IntStream.range(0, table.size()).mapToObj(i -> table.irrep(i).values()).toList();
    List<SchurType> types = IntStream.range(0, table.size()).mapToObj(table::type).toList();
    IrrepLadder ladder = IrrepLadder.of(group, rows, types, IrrepLimits.DEFAULT);
    List<Case> cases = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      if (table.degree(i) > 1) {
        cases.add(new Case(group, rows.get(i), types.get(i), ladder.complex(i), ladder.real(i)));
      }
    }
    return cases;
  }

  private static List<Matrix<Cyclotomic>> each(
      List<Matrix<Cyclotomic>> matrices, UnaryOperator<Matrix<Cyclotomic>> change) {
    return matrices.stream().map(change).toList();
  }

  private static Matrix<Cyclotomic> conjugate(Matrix<Cyclotomic> matrix) {
    return matrix.adjoint().transpose();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A5", "S5", "SL(2,3)", "Frob(7,3)", "Q16", "PSL(2,7)"})
  void changedGeneratorsAreRefuted(String name) {
    int refuted = 0;
    for (Case c : cases(name)) {
      List<Matrix<Cyclotomic>> truth = c.complex().generators();
      assertThat(c.check(truth).proved()).isTrue();
      List<Matrix<Cyclotomic>> swapped = new ArrayList<>(truth);
      Collections.swap(swapped, 0, 1);
      List<Matrix<Cyclotomic>> partly = new ArrayList<>(truth);
      partly.set(0, truth.get(0).negate());
      for (List<Matrix<Cyclotomic>> wrong :
          List.of(
              each(truth, Matrix::transpose),
              each(truth, IrrepMutantsTest::conjugate),
              each(truth, Matrix::adjoint),
              each(truth, m -> m.multiply(m)),
              each(truth, Matrix::negate),
              each(truth, m -> Matrix.identity(Cyclotomics.FIELD, m.rows())),
              each(truth, m -> m.scale(Cyclotomic.ZERO)),
              partly,
              swapped)) {
        if (wrong.equals(truth)) {
          continue;
        }
        IrrepCertificate certificate = c.check(wrong);
        assertThat(certificate.homomorphism()).isFalse();
        assertThat(certificate.character()).isFalse();
        assertThat(certificate.unitaryForm()).isFalse();
        assertThat(certificate.irreducible()).as("a matter of the character").isTrue();
        assertThat(certificate.endomorphisms()).isFalse();
        refuted++;
      }
    }
    assertThat(refuted).isGreaterThan(7);
  }

  /** Matrices of the same size that are a representation, but a reducible or another one. */
  @ParameterizedTest
  @ValueSource(strings = {"A5", "S5", "SL(2,3)", "PSL(2,7)"})
  void otherRepresentationsOfTheSameDegreeAreRefuted(String name) {
    List<Case> cases = cases(name);
    for (Case c : cases) {
      int d = c.complex().form().rows();
      for (Case other : cases) {
        int e = other.complex().form().rows();
        if (!other.equals(c) && e <= d) {
          List<Matrix<Cyclotomic>> padded =
              each(
                  other.complex().generators(),
                  m ->
                      Matrix.of(
                          Cyclotomics.FIELD,
                          d,
                          d,
                          (i, j) ->
                              i < e && j < e
                                  ? m.at(i, j)
                                  : i == j ? Cyclotomic.ONE : Cyclotomic.ZERO));
          assertThat(c.check(padded).proved()).isFalse();
          assertThat(c.check(padded).character()).isFalse();
        }
        if (!other.equals(c) && e == d) {
          IrrepCertificate foreign =
              c.check(c.complex().generators(), c.complex().form(), other.character());
          assertThat(foreign.character()).isFalse();
          assertThat(foreign.irreducible()).isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"A5", "SL(2,3)", "Frob(7,3)", "PSL(2,7)"})
  void theFormAloneCanBeWrong(String name) {
    int indefinite = 0;
    for (Case c : cases(name)) {
      Matrix<Cyclotomic> form = c.complex().form();
      Matrix<Cyclotomic> first =
          Matrix.of(
              Cyclotomics.FIELD,
              form.rows(),
              form.rows(),
              (i, j) -> i == 0 && j == 0 ? form.at(0, 0).add(Cyclotomic.ONE) : form.at(i, j));
      for (Matrix<Cyclotomic> wrong :
          List.of(first, form.negate(), conjugate(form), form.scale(Cyclotomic.I))) {
        if (!wrong.equals(form)) {
          IrrepCertificate certificate = c.check(c.complex().generators(), wrong, c.character());
          assertThat(certificate.unitaryForm()).isFalse();
          assertThat(certificate.homomorphism() && certificate.character()).isTrue();
          indefinite++;
        }
      }
    }
    assertThat(indefinite).isPositive();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A5", "Q8", "SL(2,3)", "Frob(7,3)", "Q16"})
  void realResultsChangedByHandAreRefutedFieldByField(String name) {
    for (Case c : cases(name)) {
      RealMatrices r = c.real();
      assertThat(
              c.checkReal(r.generators(), r.form(), r.endomorphisms(), r.intertwiner(), c.type())
                  .proved())
          .isTrue();
      List<Matrix<Cyclotomic>> squares = each(r.generators(), m -> m.multiply(m));
      IrrepCertificate homomorphism =
          c.checkReal(squares, r.form(), r.endomorphisms(), r.intertwiner(), c.type());
      assertThat(homomorphism.homomorphism()).isFalse();
      assertThat(homomorphism.character()).isFalse();
      assertThat(homomorphism.irreducible()).isTrue();
      Matrix<Cyclotomic> zero = r.intertwiner().scale(Cyclotomic.ZERO);
      assertThat(
              c.checkReal(r.generators(), r.form(), r.endomorphisms(), zero, c.type())
                  .homomorphism())
          .isFalse();
      IrrepCertificate negative =
          c.checkReal(
              r.generators(), r.form().negate(), r.endomorphisms(), r.intertwiner(), c.type());
      assertThat(negative.unitaryForm()).isFalse();
      assertThat(negative.homomorphism() && negative.endomorphisms()).isTrue();
      for (SchurType claimed : SchurType.values()) {
        if (claimed != c.type()) {
          IrrepCertificate wrongType =
              c.checkReal(r.generators(), r.form(), r.endomorphisms(), r.intertwiner(), claimed);
          assertThat(wrongType.irreducible()).isFalse();
          assertThat(wrongType.endomorphisms()).isFalse();
        }
      }
      List<Matrix<Cyclotomic>> foreign = new ArrayList<>(r.endomorphisms());
      foreign.set(foreign.size() - 1, r.generators().get(0).add(r.generators().get(1)));
      IrrepCertificate endomorphisms =
          c.checkReal(r.generators(), r.form(), foreign, r.intertwiner(), c.type());
      assertThat(endomorphisms.endomorphisms()).isFalse();
      assertThat(endomorphisms.homomorphism() && endomorphisms.unitaryForm()).isTrue();
      List<Matrix<Cyclotomic>> complexEntries = new ArrayList<>(r.generators());
      complexEntries.set(0, complexEntries.get(0).scale(Cyclotomic.I));
      assertThat(
              c.checkReal(complexEntries, r.form(), r.endomorphisms(), r.intertwiner(), c.type())
                  .homomorphism())
          .isFalse();
    }
  }
}
