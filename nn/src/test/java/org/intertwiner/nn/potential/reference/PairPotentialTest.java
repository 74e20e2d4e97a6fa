package org.intertwiner.nn.potential.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.nn.graph.Structure;
import org.intertwiner.nn.potential.EnergyAndForces;
import org.intertwiner.nn.potential.EnergySurface;
import org.intertwiner.nn.potential.SurfaceLab;
import org.junit.jupiter.api.Test;

/** Lennard-Jones and Morse: gradients, symmetries, published minima, the end of the interaction. */
class PairPotentialTest {
  private static final EnergySurface SWITCHED =
      PairPotential.of(LennardJones.unit()).switched(1.4, 1.9);

  private static Structure shaken() {
    return ThermalMotion.displaced(
        Crystals.faceCentred(0, 1.55, 2, 2, 2), 0.05, new SplittableRandom(1));
  }

  @Test
  void forcesAndStrainGradientAreDerivativesInACrystal() {
    // a bond at an end of the switching function sees its third derivative jump
    assertThat(SurfaceLab.forceError(SWITCHED, shaken(), 1e-4)).isLessThan(5e-8);
    assertThat(SurfaceLab.strainError(SWITCHED, shaken(), 1e-4)).isLessThan(5e-7);
  }

  @Test
  void forcesAndStrainGradientAreDerivativesInAClusterOfTwoSpecies() {
    EnergySurface mixed =
        PairPotential.of(new Morse(1, 5, 1.1))
            .between(0, 1, new LennardJones(2, 0.9))
            .between(1, 1, new LennardJones(0.5, 1));
    Structure thirteen = Clusters.icosahedron(0, 1.1, 1);
    int[] species = {0, 1, 0, 1, 1, 0, 0, 1, 0, 1, 1, 0, 1};
    Structure two = Structure.of(3, thirteen.positions(), species);
    Structure at = ThermalMotion.displaced(two, 0.05, new SplittableRandom(2));
    assertThat(SurfaceLab.forceError(mixed, at, 1e-4)).isLessThan(2e-9);
    assertThat(SurfaceLab.strainError(mixed, at, 1e-4)).isLessThan(2e-8);
    assertThat(SurfaceLab.motionError(mixed, at, new SplittableRandom(3))).isLessThan(1e-11);
    assertThat(mixed.at(at).energy()).isNotEqualTo(mixed.at(thirteen).energy());
  }

  @Test
  void motionsOfSpaceMoveForcesAlong() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 4; i++) {
      assertThat(SurfaceLab.motionError(SWITCHED, shaken(), random)).isLessThan(1e-11);
    }
    assertThat(SurfaceLab.momentumError(SWITCHED, shaken())).isLessThan(1e-12);
  }

  /** Minima of the Cambridge cluster database: Hoare and Pal 1971, Northby 1987. */
  @Test
  void icosahedraRelaxToPublishedMinima() {
    EnergySurface free = PairPotential.of(LennardJones.unit());
    assertThat(relaxed(free, Clusters.icosahedron(0, 1.08, 1))).isCloseTo(-44.326801, within(1e-6));
    assertThat(relaxed(free, Clusters.icosahedron(0, 1.08, 2)))
        .isCloseTo(-279.248470, within(1e-6));
  }

  /** Steepest descent with the step of Barzilai and Borwein. */
  private static double relaxed(EnergySurface surface, Structure start) {
    double[] x = start.positions();
    double[] f = surface.at(start).forces();
    double step = 1e-4;
    EnergyAndForces at = surface.at(start);
    for (int i = 0; i < 200; i++) {
      double[] y = x.clone();
      for (int k = 0; k < x.length; k++) {
        y[k] += step * f[k];
      }
      at = surface.at(start.withPositions(y));
      double[] g = at.forces();
      double moved = 0;
      double product = 0;
      for (int k = 0; k < x.length; k++) {
        moved += (y[k] - x[k]) * (y[k] - x[k]);
        product -= (y[k] - x[k]) * (g[k] - f[k]);
      }
      if (moved < 1e-24) {
        break;
      }
      step = product > 0 ? moved / product : 1e-4;
      x = y;
      f = g;
    }
    return at.energy();
  }

  /** Lattice sums A₁₂ = 12.13188, A₆ = 14.45392 of the face-centred lattice. */
  @Test
  void theCrystalHasTheEnergyOfItsLatticeSums() {
    LennardJones unit = LennardJones.unit();
    double radius = 9;
    EnergySurface far = PairPotential.of(unit).switched(8.9, radius);
    double constant = unit.bond() * Math.sqrt(2);
    Structure cell = Crystals.faceCentred(0, constant, 1, 1, 1);
    double own = far.at(cell).energy() / 4;
    double density = 4 / Math.pow(constant, 3);
    double tail = -8 * Math.PI / 3 * density / Math.pow(radius - 0.05, 3);
    double expected = 12.13188 / 2 - 14.45392;
    assertThat(own + tail).isCloseTo(expected, within(2e-3));
  }

  @Test
  void supercellsHaveTheEnergyOfTheirCells() {
    Structure small = shaken();
    EnergyAndForces one = SWITCHED.at(small);
    EnergyAndForces many = SWITCHED.at(small.repeated(2, 1, 2));
    assertThat(many.energy()).isCloseTo(4 * one.energy(), within(1e-10));
    assertThat(many.force(3)[1]).isCloseTo(one.force(3)[1], within(1e-11));
    assertThat(many.force(3 + 2 * small.nodes())[1]).isCloseTo(one.force(3)[1], within(1e-11));
    double volume = small.cell().orElseThrow().volume();
    assertThat(many.stress(4 * volume)[4]).isCloseTo(one.stress(volume)[4], within(1e-11));
  }

  @Test
  void closestPackingsHaveAsManyNeighboursEach() {
    EnergySurface near = PairPotential.of(new Morse(1, 4, 1)).switched(1.05, 1.1);
    double bond = near.at(pair(1)).energy();
    Structure fcc = Crystals.faceCentred(0, Math.sqrt(2), 2, 2, 2);
    Structure hcp = Crystals.hexagonal(0, 1, 3, 3, 2);
    assertThat(near.at(fcc).energy() / fcc.nodes()).isCloseTo(6 * bond, within(1e-12));
    assertThat(near.at(hcp).energy() / hcp.nodes()).isCloseTo(6 * bond, within(1e-12));
    Structure diamond = Crystals.diamond(0, 4 / Math.sqrt(3), 1, 1, 1);
    assertThat(near.at(diamond).energy() / 8).isCloseTo(2 * bond, within(1e-12));
    Structure bcc = Crystals.bodyCentred(0, 2 / Math.sqrt(3), 2, 2, 2);
    assertThat(near.at(bcc).energy() / 16).isCloseTo(4 * bond, within(1e-12));
    Structure cubic = Crystals.simpleCubic(0, 1, 2, 2, 2);
    assertThat(near.at(cubic).energy() / 8).isCloseTo(3 * bond, within(1e-12));
    EnergySurface unlike =
        PairPotential.of(new Morse(7, 4, 1)).between(0, 1, new Morse(1, 4, 1)).switched(1.05, 1.1);
    Structure salt = Crystals.rockSalt(0, 1, 2, 1, 1, 1);
    assertThat(unlike.at(salt).energy() / 8).isCloseTo(3 * bond, within(1e-12));
  }

  private static Structure pair(double r) {
    return Structure.of(3, new double[] {0, 0, 0, 0, 0, r});
  }

  @Test
  void theInteractionEndsSmoothly() {
    SwitchingFunction s = new SwitchingFunction(1.4, 1.9);
    assertThat(s.value(1.65)).isCloseTo(0.5, within(1e-15));
    for (double r : new double[] {1.4, 1.9}) {
      for (double h : new double[] {1e-3, 1e-4}) {
        double before = slope2(r - 2 * h, h);
        double after = slope2(r + 2 * h, h);
        // the second derivative is continuous, so its step shrinks with h
        assertThat(Math.abs(after - before)).isLessThan(4e3 * h);
      }
    }
    assertThat(SWITCHED.at(pair(1.9)).energy()).isZero();
    assertThat(SWITCHED.at(pair(50)).force(1)).containsOnly(0);
  }

  private static double slope2(double r, double h) {
    double a = SWITCHED.at(pair(r - h)).force(1)[2];
    double b = SWITCHED.at(pair(r + h)).force(1)[2];
    return (b - a) / (2 * h);
  }

  @Test
  void whatLiesApartAddsUp() {
    Structure one = Clusters.icosahedron(0, 1.1, 1);
    double[] x = one.positions();
    double[] both = new double[2 * x.length];
    System.arraycopy(x, 0, both, 0, x.length);
    for (int i = 0; i < x.length; i++) {
      both[x.length + i] = x[i] + 20;
    }
    double energy = SWITCHED.at(Structure.of(3, both)).energy();
    assertThat(energy).isCloseTo(2 * SWITCHED.at(one).energy(), within(1e-11));
    assertThat(SWITCHED.at(Structure.of(3, new double[3])).energy()).isZero();
  }

  @Test
  void refusesWhatHasNoMeaning() {
    Structure twice = Structure.of(3, new double[6]);
    assertThatThrownBy(() -> SWITCHED.at(twice)).isInstanceOf(InvalidInput.class);
    EnergySurface free = PairPotential.of(LennardJones.unit());
    assertThatThrownBy(() -> free.at(twice))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("distance of atoms");
    assertThatThrownBy(() -> free.at(shaken()))
        .isInstanceOf(InvalidInput.class)
        .hasMessageContaining("switching function");
    assertThatThrownBy(() -> new LennardJones(1, -1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new Morse(1, Double.NaN, 1)).isInstanceOf(InvalidInput.class);
    assertThatThrownBy(() -> new SwitchingFunction(2, 2)).isInstanceOf(InvalidInput.class);
    assertThat(PairPotential.of(LennardJones.unit()).radius()).isInfinite();
    assertThat(SWITCHED.toString()).contains("1.9");
  }
}
