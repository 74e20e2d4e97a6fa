package org.intertwiner.nn.layer;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.intertwiner.algebra.InvalidInput;

/**
 * The named parts of something parametrised: their weights and constants one after the other, and
 * what each part sees of a scope.
 *
 * <pre>{@code
 * Parts parts = Parts.empty().with("embedding", embedding).with("readout", readout);
 * Map<String, Scope> scopes = parts.split(scope);
 * }</pre>
 *
 * @param names by which weights are prefixed; no two alike
 * @param parts as many as names
 */
public record Parts(List<String> names, List<Parametrised> parts) {
  /**
   * Checks the names.
   *
   * @param names by which weights are prefixed; no two alike
   * @param parts as many as names
   * @throws InvalidInput if a name is missing, or stands for two parts
   */
  public Parts {
    names = List.copyOf(names);
    parts = List.copyOf(parts);
    if (names.size() != parts.size() || new HashSet<>(names).size() != names.size()) {
      throw new InvalidInput(
          "names of " + parts.size() + " parts", names.toString(), "one name each, all unlike", "");
    }
  }

  /**
   * No parts.
   *
   * @return the beginning of a list
   */
  public static Parts empty() {
    return new Parts(List.of(), List.of());
  }

  /**
   * The same parts and one more.
   *
   * @param name its name
   * @param part the part
   * @return a copy
   * @throws InvalidInput if the name is taken
   */
  public Parts with(String name, Parametrised part) {
    List<String> moreNames = new ArrayList<>(names);
    List<Parametrised> more = new ArrayList<>(parts);
    moreNames.add(name);
    more.add(part);
    return new Parts(moreNames, more);
  }

  /**
   * What all parts learn.
   *
   * @return in the order of the parts, each weight named {@code part.weight}
   */
  public List<Weight> weights() {
    List<Weight> weights = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      String prefix = names.get(i) + ".";
      parts.get(i).weights().forEach(w -> weights.add(w.named(prefix + w.name())));
    }
    return List.copyOf(weights);
  }

  /**
   * What all parts compute with but never change.
   *
   * @return in the order of the parts
   */
  public List<Constant> constants() {
    return parts.stream().flatMap(part -> part.constants().stream()).toList();
  }

  /**
   * The linear maps inside of all parts.
   *
   * @return in the order of the parts
   */
  public List<Layer> linearParts() {
    return parts.stream().flatMap(part -> part.linearParts().stream()).toList();
  }

  /**
   * What each part sees.
   *
   * @param scope that of the whole
   * @return the scopes of the parts by their names
   */
  public Map<String, Scope> split(Scope scope) {
    List<Scope> scopes = scope.split(parts);
    Map<String, Scope> named = new LinkedHashMap<>();
    for (int i = 0; i < scopes.size(); i++) {
      named.put(names.get(i), scopes.get(i));
    }
    return named;
  }
}
