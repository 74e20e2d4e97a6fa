package org.intertwiner.reptheory.finite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Cyclotomics;
import org.intertwiner.reptheory.SchurType;
import org.junit.jupiter.api.Test;

/** Matrices altered by hand are refuted, field by field. */
class IrrepCertificateTest {
  private static final FiniteGroup<Permutation> A5 = Groups.alternating(5);
  private static final List<List<Cyclotomic>> ROWS =
      CharacterTables.derive(A5, CharacterTableLimits.DEFAULT);
  private static final IrreducibleMatrices TRUE =
      IrreducibleMatrices.of(A5, ROWS.get(3), IrrepLimits.DEFAULT);

  private static IrrepCertificate check(
      List<Cyclotomic> character, List<Matrix<Cyclotomic>> generators, Matrix<Cyclotomic> form) {
    return IrrepCertificate.check(A5, character, generators, form, TRUE.witness());
  }

  private static Matrix<Cyclotomic> altered(
      Matrix<Cyclotomic> matrix, int row, int column, Cyclotomic by) {
    return Matrix.of(
        Cyclotomics.FIELD,
        matrix.rows(),
        matrix.columns(),
        (i, j) -> i == row && j == column ? matrix.at(i, j).add(by) : matrix.at(i, j));
  }

  @Test
  void theTruthPasses() {
    assertThat(check(ROWS.get(3), TRUE.generators(), TRUE.form()).proved()).isTrue();
    assertThat(TRUE.witness().isLinear()).isTrue();
    assertThat(TRUE.witness().points()).hasSize(4).startsWith(0);
    assertThat(TRUE.witness().support()).hasSameSizeAs(TRUE.witness().coefficients());
  }

  @Test
  void everyAlteredEntryIsRefuted() {
    for (int g = 0; g < TRUE.generators().size(); g++) {
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          List<Matrix<Cyclotomic>> generators = new ArrayList<>(TRUE.generators());
          generators.set(g, altered(generators.get(g), i, j, Cyclotomic.zeta(3, 1)));
          IrrepCertificate certificate = check(ROWS.get(3), generators, TRUE.form());
          assertThat(certificate.homomorphism()).isFalse();
          assertThat(certificate.character()).isFalse();
          assertThat(certificate.unitaryForm()).isFalse();
        }
      }
    }
  }

  @Test
  void aMultipleOfAPrimeAddedToAnEntryIsRefuted() {
    long p = ModP.of(1, 0).p();
    long q = ModP.of(1, 1).p();
    for (long step : new long[] {p, q}) {
      List<Matrix<Cyclotomic>> generators = new ArrayList<>(TRUE.generators());
      generators.set(0, altered(generators.get(0), 1, 2, Cyclotomic.of(step)));
      assertThat(check(ROWS.get(3), generators, TRUE.form()).homomorphism()).isFalse();
    }
  }

  @Test
  void exchangedGeneratorsAreRefuted() {
    List<Matrix<Cyclotomic>> generators = new ArrayList<>(TRUE.generators());
    Collections.swap(generators, 0, 1);
    assertThat(check(ROWS.get(3), generators, TRUE.form()).homomorphism()).isFalse();
  }

  @Test
  void formsThatAreNotInvariantOrNotPositiveAreRefuted() {
    Matrix<Cyclotomic> form = TRUE.form();
    for (Matrix<Cyclotomic> wrong :
        List.of(
            altered(form, 2, 2, Cyclotomic.ONE),
            altered(form, 0, 1, Cyclotomic.ONE),
            form.negate(),
            form.scale(Cyclotomic.I),
            form.scale(Cyclotomic.ZERO))) {
      IrrepCertificate certificate = check(ROWS.get(3), TRUE.generators(), wrong);
      assertThat(certificate.unitaryForm()).isFalse();
      assertThat(certificate.homomorphism()).isTrue();
    }
    assertThat(check(ROWS.get(3), TRUE.generators(), form.scale(Cyclotomic.of(2))).unitaryForm())
        .isTrue();
  }

  @Test
  void anotherCharacterIsRefuted() {
    assertThat(check(ROWS.get(1), TRUE.generators(), TRUE.form()).proved()).isFalse();
    List<Cyclotomic> sum = new ArrayList<>();
    for (int c = 0; c < ROWS.size(); c++) {
      sum.add(ROWS.get(0).get(c).add(ROWS.get(1).get(c)));
    }
    IrrepCertificate reducible = check(sum, TRUE.generators(), TRUE.form());
    assertThat(reducible.irreducible()).isFalse();
    assertThat(reducible.character()).isFalse();
  }

  @Test
  void sizesMustFit() {
    assertThatThrownBy(() -> check(ROWS.get(3), TRUE.generators().subList(0, 1), TRUE.form()))
        .isInstanceOf(InvalidInput.class);
    Matrix<Cyclotomic> large = Matrix.identity(Cyclotomics.FIELD, 5);
    assertThatThrownBy(() -> check(ROWS.get(3), TRUE.generators(), large))
        .isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> check(ROWS.get(3), List.of(large, large), TRUE.form()))
        .isInstanceOf(InvalidInput.class);
  }

  @Test
  void aWitnessThatIsNoCharacterOfASubgroupIsRefuted() {
    int g = A5.generatorIndex(0);
    int[] noSubgroup = {0, g, A5.power(g, 2), A5.generatorIndex(1)};
    int[] subgroup = new int[Math.toIntExact(A5.classes().elementOrder(A5.classes().classOf(g)))];
    int[] phases = new int[subgroup.length];
    for (int i = 1; i < subgroup.length; i++) {
      subgroup[i] = A5.multiply(subgroup[i - 1], g);
      phases[i] = 1;
    }
    for (Ray wrong :
        List.of(
            Ray.linear(noSubgroup, new int[4], 1), Ray.linear(subgroup, phases, phases.length))) {
      IrrepWitness witness = new IrrepWitness(wrong, TRUE.witness().pointArray());
      IrrepCertificate certificate =
          IrrepCertificate.check(A5, ROWS.get(3), TRUE.generators(), TRUE.form(), witness);
      assertThat(certificate.homomorphism()).isFalse();
    }
  }

  @Test
  void linearCharactersAlteredByHandAreRefuted() {
    FiniteGroup<Permutation> c6 = Groups.cyclic(6);
    List<Cyclotomic> character = CharacterTables.derive(c6, CharacterTableLimits.DEFAULT).get(2);
    IrreducibleMatrices linear = IrreducibleMatrices.of(c6, character, IrrepLimits.DEFAULT);
    assertThat(linear.certificate().proved()).isTrue();
    Matrix<Cyclotomic> wrong = linear.generators().get(0).negate();
    IrrepCertificate certificate =
        IrrepCertificate.check(c6, character, List.of(wrong), linear.form(), linear.witness());
    assertThat(certificate.homomorphism()).isFalse();
    assertThat(certificate.unitaryForm()).isTrue();
    Matrix<Cyclotomic> twice = wrong.scale(Cyclotomic.of(2));
    assertThat(
            IrrepCertificate.check(c6, character, List.of(twice), linear.form(), linear.witness())
                .unitaryForm())
        .isFalse();
    List<Cyclotomic> doubled = character.stream().map(v -> v.add(v)).toList();
    assertThat(
            IrrepCertificate.check(
                    c6, doubled, linear.generators(), linear.form(), linear.witness())
                .irreducible())
        .isFalse();
  }

  @Test
  void realFormsAlteredByHandAreRefuted() {
    FiniteGroup<Permutation> q8 = Groups.quaternion(8);
    List<Cyclotomic> character = CharacterTables.derive(q8, CharacterTableLimits.DEFAULT).get(4);
    RealMatrices real = RealMatrices.of(q8, character, SchurType.QUATERNIONIC, IrrepLimits.DEFAULT);
    assertThat(proof(q8, character, real, SchurType.QUATERNIONIC).proved()).isTrue();
    assertThat(proof(q8, character, real, SchurType.COMPLEX).irreducible()).isFalse();
    assertThat(proof(q8, character, real, SchurType.REAL).proved()).isFalse();

    List<Matrix<Cyclotomic>> generators = new ArrayList<>(real.generators());
    generators.set(0, altered(generators.get(0), 0, 0, Cyclotomic.ONE));
    RealMatrices wrong =
        new RealMatrices(
            generators,
            real.form(),
            real.endomorphisms(),
            real.intertwiner(),
            real.complex(),
            real.certificate());
    assertThat(proof(q8, character, wrong, SchurType.QUATERNIONIC).homomorphism()).isFalse();

    List<Matrix<Cyclotomic>> dependent = new ArrayList<>(real.endomorphisms());
    dependent.set(3, dependent.get(0).add(dependent.get(1)));
    assertThat(endomorphisms(q8, character, real, dependent)).isFalse();
    List<Matrix<Cyclotomic>> foreign = new ArrayList<>(real.endomorphisms());
    foreign.set(3, real.generators().get(0));
    assertThat(endomorphisms(q8, character, real, foreign)).isFalse();
    assertThat(endomorphisms(q8, character, real, real.endomorphisms().subList(0, 3))).isFalse();

    Matrix<Cyclotomic> form = altered(real.form(), 1, 1, Cyclotomic.ONE);
    RealMatrices bent =
        new RealMatrices(
            real.generators(),
            form,
            real.endomorphisms(),
            real.intertwiner(),
            real.complex(),
            real.certificate());
    assertThat(proof(q8, character, bent, SchurType.QUATERNIONIC).unitaryForm()).isFalse();
  }

  private static boolean endomorphisms(
      FiniteGroup<Permutation> group,
      List<Cyclotomic> character,
      RealMatrices real,
      List<Matrix<Cyclotomic>> endomorphisms) {
    RealMatrices changed =
        new RealMatrices(
            real.generators(),
            real.form(),
            endomorphisms,
            real.intertwiner(),
            real.complex(),
            real.certificate());
    return proof(group, character, changed, SchurType.QUATERNIONIC).endomorphisms();
  }

  private static IrrepCertificate proof(
      FiniteGroup<Permutation> group,
      List<Cyclotomic> character,
      RealMatrices real,
      SchurType type) {
    return new RealProof(
            group,
            character,
            type,
            real.generators(),
            real.form(),
            real.endomorphisms(),
            real.intertwiner(),
            real.complex())
        .certificate();
  }
}
