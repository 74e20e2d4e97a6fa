package org.intertwiner.reptheory.crystal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.intertwiner.algebra.crystal.AffineOperation;
import org.intertwiner.algebra.crystal.SpaceGroup;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;
import org.intertwiner.algebra.ring.Rationals;
import org.intertwiner.reptheory.CharacterTable;
import org.intertwiner.reptheory.FiniteCharacter;
import org.intertwiner.reptheory.projective.FactorSystem;
import org.intertwiner.reptheory.projective.ProjectiveIrreps;
import org.intertwiner.reptheory.projective.ProjectiveLimits;

/** A space group modulo the m-fold translations, as a finite group, for an independent count. */
final class QuotientGroup {
  private final int n;
  private final int m;
  private final SpaceGroup primitive;
  private final AffineOperation shrink;
  private final FiniteGroup<AffineOperation> finite;
  private final CharacterTable<AffineOperation> table;

  QuotientGroup(SpaceGroup group, int m) {
    this.n = group.dimension();
    this.m = m;
    this.primitive = group.primitive();
    Matrix<Rational> scale = Matrix.identity(Rationals.Q, n).scale(Rational.of(1, m));
    this.shrink = AffineOperation.of(scale, AffineOperation.identity(n).translation());
    this.finite = primitive.transformed(shrink).group();
    this.table = CharacterTable.of(finite);
  }

  SpaceGroup primitive() {
    return primitive;
  }

  /** All wave vectors with denominator m, one of each star. */
  List<KPoint> waveVectors() {
    List<KPoint> chosen = new ArrayList<>();
    int count = (int) Math.pow(m, n);
    for (int code = 0; code < count; code++) {
      List<Rational> k = new ArrayList<>();
      for (int i = 0, rest = code; i < n; i++, rest /= m) {
        k.add(Rational.of(rest % m, m));
      }
      KPoint point = new KPoint(k);
      boolean seen = false;
      for (KPoint image : LittleGroup.of(primitive, point).star()) {
        seen |= chosen.stream().anyMatch(c -> c.minus(image).isReciprocal(primitive));
      }
      if (!seen) {
        chosen.add(point);
      }
    }
    return chosen;
  }

  /** The rows of the finite group in which the translations take the values of k. */
  Set<Integer> rows(KPoint k) {
    Set<Integer> rows = new TreeSet<>();
    for (int row = 0; row < table.size(); row++) {
      Cyclotomic sum = Cyclotomic.ZERO;
      for (int x = 0; x < finite.order(); x++) {
        AffineOperation op = original(x);
        if (op.isTranslation()) {
          Cyclotomic wave = k.phase(op.translation()).conjugate();
          sum = sum.add(table.irrep(row).atElement(x).multiply(wave));
        }
      }
      if (!sum.isZero()) {
        rows.add(row);
      }
    }
    return rows;
  }

  /** The row of a representation of the space group: the same character. */
  int rowOf(SpaceGroupIrrep irrep) {
    List<Cyclotomic> values = new ArrayList<>();
    for (int c = 0; c < table.size(); c++) {
      values.add(irrep.character(original(finite.classes().representative(c))));
    }
    return table.rowOf(FiniteCharacter.of(finite, values));
  }

  int size() {
    return table.size();
  }

  /** The irreducible characters in which the rotation by 2π is −1, on lifts chosen once. */
  Set<List<Cyclotomic>> spinCharacters() {
    PointOperations all = new PointOperations(primitive, ProjectiveLimits.DEFAULT);
    int[] place = new int[Math.toIntExact(finite.order())];
    Arrays.setAll(place, x -> all.indexOf(original(x)));
    FactorSystem<AffineOperation> system =
        FactorSystem.of(finite, 2, (x, y) -> all.spinSign(place[x], place[y]));
    Set<List<Cyclotomic>> characters = new HashSet<>();
    ProjectiveIrreps.of(system).irreps().forEach(r -> characters.add(r.character()));
    return characters;
  }

  /** The traces of a representation of the space group on all elements. */
  List<Cyclotomic> character(SpaceGroupIrrep irrep) {
    List<Cyclotomic> values = new ArrayList<>();
    for (int x = 0; x < finite.order(); x++) {
      values.add(irrep.character(original(x)));
    }
    return values;
  }

  private AffineOperation original(int element) {
    return finite.element(element).conjugatedBy(shrink.inverse());
  }
}
