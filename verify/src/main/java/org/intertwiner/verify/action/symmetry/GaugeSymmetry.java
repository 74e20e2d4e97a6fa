package org.intertwiner.verify.action.symmetry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.intertwiner.algebra.InvalidInput;
import org.intertwiner.algebra.group.CompactGroup;
import org.intertwiner.algebra.group.Generator;
import org.intertwiner.verify.action.Symmetry;

/** Gⁿ: one element of a compact group at every site. */
record GaugeSymmetry<G>(CompactGroup<G> local, int sites)
    implements Symmetry<List<G>>, CompactGroup<List<G>> {
  private static final int MAX_SPECIAL = 96;
  private static final int MAX_SHOWN = 4;

  GaugeSymmetry {
    if (sites < 1) {
      throw new InvalidInput("number of sites", Integer.toString(sites), "at least 1", "");
    }
  }

  @Override
  public String name() {
    return "gauge transformations in " + local.name();
  }

  @Override
  public CompactGroup<List<G>> group() {
    return this;
  }

  @Override
  public Optional<CompactGroup<List<G>>> compact() {
    return Optional.of(this);
  }

  @Override
  public List<G> identity() {
    return Collections.nCopies(sites, local.identity());
  }

  @Override
  public List<G> multiply(List<G> a, List<G> b) {
    List<G> out = new ArrayList<>(sites);
    for (int i = 0; i < sites; i++) {
      out.add(local.multiply(a.get(i), b.get(i)));
    }
    return List.copyOf(out);
  }

  @Override
  public List<G> inverse(List<G> a) {
    return a.stream().map(local::inverse).toList();
  }

  @Override
  public boolean areEqual(List<G> a, List<G> b) {
    for (int i = 0; i < sites; i++) {
      if (!local.areEqual(a.get(i), b.get(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public List<G> random(RandomGenerator random) {
    List<G> out = new ArrayList<>(sites);
    for (int i = 0; i < sites; i++) {
      out.add(local.random(random));
    }
    return List.copyOf(out);
  }

  @Override
  public String distribution() {
    return "Haar, independently at every site";
  }

  private List<G> at(int site, G g) {
    List<G> out = new ArrayList<>(identity());
    out.set(site, g);
    return List.copyOf(out);
  }

  /** The same element everywhere, then at the first sites alone. */
  @Override
  public List<List<G>> special() {
    List<List<G>> out = new ArrayList<>();
    out.add(identity());
    List<G> ones = local.special();
    ones.stream().skip(1).forEach(g -> out.add(Collections.nCopies(sites, g)));
    for (int site = 0; site < sites && sites > 1; site++) {
      for (int k = 1; k < ones.size() && out.size() < MAX_SPECIAL; k++) {
        out.add(at(site, ones.get(k)));
      }
    }
    return List.copyOf(out);
  }

  @Override
  public List<Generator<List<G>>> topologicalGenerators() {
    List<Generator<List<G>>> local = new ArrayList<>();
    int infinitesimal = 0;
    for (int site = 0; site < sites; site++) {
      for (Generator<G> g : this.local.topologicalGenerators()) {
        String name = g.name() + " at site " + site;
        local.add(
            g instanceof Generator.Element<G> e
                ? new Generator.Element<>(name, at(site, e.element()))
                : new Generator.Infinitesimal<>(name, infinitesimal++));
      }
    }
    return List.copyOf(local);
  }

  @Override
  public List<Generator<List<G>>> generators() {
    return topologicalGenerators();
  }

  /** At one site alone, then one of the special elements there. */
  @Override
  public List<List<G>> simpler(List<G> g) {
    List<Integer> moved = moved(g);
    List<List<G>> out = new ArrayList<>();
    if (moved.size() == 1) {
      G here = g.get(moved.get(0));
      for (G special : local.special()) {
        if (local.areEqual(special, here)) {
          break;
        }
        if (!local.areEqual(special, local.identity())) {
          out.add(at(moved.get(0), special));
        }
      }
      return out;
    }
    for (int site : moved) {
      out.add(at(site, g.get(site)));
    }
    if (moved.size() > 2) {
      List<G> half = new ArrayList<>(g);
      moved.subList(0, moved.size() / 2).forEach(site -> half.set(site, local.identity()));
      out.add(List.copyOf(half));
    }
    return out;
  }

  private List<Integer> moved(List<G> g) {
    List<Integer> moved = new ArrayList<>();
    for (int i = 0; i < sites; i++) {
      if (!local.areEqual(g.get(i), local.identity())) {
        moved.add(i);
      }
    }
    return moved;
  }

  @Override
  public Optional<String> describe(List<G> g) {
    List<Integer> moved = moved(g);
    if (moved.size() > MAX_SHOWN) {
      return Optional.of("elements at " + moved.size() + " of " + sites + " sites");
    }
    List<String> parts = moved.stream().map(i -> g.get(i) + " at site " + i).toList();
    return Optional.of(parts.isEmpty() ? "identity" : String.join(", ", parts));
  }
}
