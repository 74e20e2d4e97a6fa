package org.intertwiner.reptheory.finite;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.intertwiner.algebra.Interruption;
import org.intertwiner.algebra.group.ConjugacyClasses;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.linear.Matrix;
import org.intertwiner.algebra.ring.Cyclotomic;

/**
 * The proof of a representation of degree one: f(1) = 1 and f(xg) = f(x)ρ(g) for all elements x and
 * generators g, where f is the character. A product is computed once for each pair of classes.
 */
final class LinearProof {
  private final FiniteGroup<?> group;
  private final List<Cyclotomic> character;
  private final List<Cyclotomic> images = new ArrayList<>();
  private final Cyclotomic form;

  LinearProof(
      FiniteGroup<?> group,
      List<Cyclotomic> character,
      List<Matrix<Cyclotomic>> generators,
      Matrix<Cyclotomic> form) {
    this.group = group;
    this.character = character;
    generators.forEach(m -> images.add(m.at(0, 0)));
    this.form = form.at(0, 0);
  }

  IrrepCertificate certificate() {
    boolean homomorphism = homomorphism();
    boolean unitary =
        form.isReal()
            && form.signum() > 0
            && images.stream().allMatch(z -> z.multiply(z.conjugate()).isOne());
    boolean linear = character.get(0).isOne();
    return new IrrepCertificate(
        homomorphism, homomorphism, linear && homomorphism, unitary, linear && homomorphism);
  }

  private boolean homomorphism() {
    if (!character.get(0).isOne()) {
      return false;
    }
    ConjugacyClasses classes = group.classes();
    int order = Math.toIntExact(group.order());
    for (int g = 0; g < images.size(); g++) {
      Interruption.check();
      BitSet checked = new BitSet();
      for (int x = 0; x < order; x++) {
        int from = classes.classOf(x);
        int to = classes.classOf(group.multiplyByGenerator(x, g));
        int pair = from * classes.count() + to;
        if (checked.get(pair)) {
          continue;
        }
        checked.set(pair);
        if (!character.get(from).multiply(images.get(g)).equals(character.get(to))) {
          return false;
        }
      }
    }
    return true;
  }
}
