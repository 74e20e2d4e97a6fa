package org.intertwiner.reptheory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.group.FiniteGroup;
import org.intertwiner.algebra.group.Groups;
import org.intertwiner.algebra.group.Permutation;
import org.intertwiner.algebra.ring.Cyclotomic;
import org.intertwiner.algebra.ring.Rational;

/** One group of golden/characters.json. */
public record GoldenGroup(
    String name,
    FiniteGroup<Permutation> group,
    List<Permutation> classRepresentatives,
    List<List<Cyclotomic>> rows,
    List<Integer> frobeniusSchur) {

  /** All 71 groups. */
  public static List<GoldenGroup> all() {
    try (InputStream in = GoldenGroup.class.getResourceAsStream("/golden/characters.json")) {
      List<GoldenGroup> groups = new ArrayList<>();
      new ObjectMapper().readTree(in).get("groups").forEach(g -> groups.add(read(g)));
      return groups;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The groups up to an order. */
  public static List<GoldenGroup> upToOrder(long order) {
    return all().stream().filter(g -> g.group().order() <= order).toList();
  }

  private static GoldenGroup read(JsonNode g) {
    Permutation[] generators = permutations(g.get("generators")).toArray(Permutation[]::new);
    List<List<Cyclotomic>> rows = new ArrayList<>();
    for (JsonNode row : g.get("irr")) {
      List<Cyclotomic> values = new ArrayList<>();
      row.forEach(v -> values.add(number(v)));
      rows.add(values);
    }
    List<Integer> indicators = new ArrayList<>();
    g.get("frobeniusSchur").forEach(v -> indicators.add(v.asInt()));
    return new GoldenGroup(
        g.get("name").asText(),
        Groups.generatedBy(generators),
        permutations(g.get("classReps")),
        rows,
        indicators);
  }

  private static List<Permutation> permutations(JsonNode list) {
    List<Permutation> permutations = new ArrayList<>();
    for (JsonNode p : list) {
      int[] images = new int[p.size()];
      for (int i = 0; i < images.length; i++) {
        images[i] = p.get(i).asInt();
      }
      permutations.add(Permutation.ofOneBased(images));
    }
    return permutations;
  }

  private static Cyclotomic number(JsonNode v) {
    Map<Integer, Rational> terms = new HashMap<>();
    v.get("c").forEach(t -> terms.put(t.get(0).asInt(), Rational.parse(t.get(1).asText())));
    return terms.isEmpty() ? Cyclotomic.ZERO : Cyclotomic.of(v.get("n").asInt(), terms);
  }

  /** The golden column of each class of the group. */
  public int[] columns() {
    int[] columns = new int[classRepresentatives.size()];
    for (int c = 0; c < columns.length; c++) {
      columns[group.classes().classOf(group.indexOf(classRepresentatives.get(c)))] = c;
    }
    return columns;
  }

  @Override
  public String toString() {
    return name;
  }
}
