package org.intertwiner.verify.junit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.engine.discovery.MethodSelector;
import org.junit.platform.engine.discovery.UniqueIdSelector;
import org.junit.platform.engine.support.discovery.SelectorResolver;

/** Finds annotated methods in what a launcher selects. */
final class AnnotatedMethods implements SelectorResolver {
  private final Predicate<String> classNames;

  AnnotatedMethods(Predicate<String> classNames) {
    this.classNames = classNames;
  }

  /** Whether a class, or an inner class of it, holds methods to run. */
  static boolean isContainer(Class<?> type) {
    return !type.isAnnotation()
        && !Modifier.isAbstract(type.getModifiers())
        && !type.isAnonymousClass()
        && !type.isLocalClass()
        && (!methods(type).isEmpty() || !innerContainers(type).isEmpty());
  }

  private static List<Method> methods(Class<?> type) {
    return ReflectionSupport.findMethods(
        type, AnnotatedMethods::isAnnotated, HierarchyTraversalMode.TOP_DOWN);
  }

  private static boolean isAnnotated(Method method) {
    return AnnotationSupport.isAnnotated(method, EquivarianceTest.class);
  }

  private static List<Class<?>> innerContainers(Class<?> type) {
    return Arrays.<Class<?>>stream(type.getDeclaredClasses())
        .filter(c -> !Modifier.isStatic(c.getModifiers()) && isContainer(c))
        .toList();
  }

  @Override
  public Resolution resolve(ClassSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    return classNames.test(type.getName()) ? resolve(type, context) : Resolution.unresolved();
  }

  private Resolution resolve(Class<?> type, Context context) {
    if (!isContainer(type)) {
      return Resolution.unresolved();
    }
    boolean inner = type.isMemberClass() && !Modifier.isStatic(type.getModifiers());
    Optional<Described.OfClass> found =
        inner
            ? context.addToParent(
                () -> selectClass(type.getDeclaringClass()), parent -> node(parent, type))
            : context.addToParent(parent -> node(parent, type));
    return found
        .map(node -> Resolution.match(Match.exact(node, () -> children(type))))
        .orElse(Resolution.unresolved());
  }

  private static Optional<Described.OfClass> node(
      org.junit.platform.engine.TestDescriptor parent, Class<?> type) {
    return Optional.of(new Described.OfClass(parent.getUniqueId(), type));
  }

  private static Set<DiscoverySelector> children(Class<?> type) {
    Set<DiscoverySelector> all = new LinkedHashSet<>();
    methods(type).forEach(m -> all.add(selectMethod(type, m)));
    innerContainers(type).forEach(c -> all.add(selectClass(c)));
    return all;
  }

  @Override
  public Resolution resolve(MethodSelector selector, Context context) {
    Class<?> type = selector.getJavaClass();
    Method method = selector.getJavaMethod();
    if (!isAnnotated(method)) {
      return Resolution.unresolved();
    }
    return context
        .addToParent(
            () -> selectClass(type),
            parent -> Optional.of(new Described.OfMethod(parent.getUniqueId(), type, method)))
        .map(node -> Resolution.match(Match.exact(node)))
        .orElse(Resolution.unresolved());
  }

  /** Checks are known only after a run: their identifiers select the whole method. */
  @Override
  public Resolution resolve(UniqueIdSelector selector, Context context) {
    Optional<Class<?>> type = Optional.empty();
    for (UniqueId.Segment segment : selector.getUniqueId().getSegments()) {
      if (segment.getType().equals("class")) {
        type = ReflectionSupport.tryToLoadClass(segment.getValue()).toOptional().map(c -> c);
      } else if (segment.getType().equals("method") && type.isPresent()) {
        String name = segment.getValue().replace("()", "");
        Optional<Method> method =
            methods(type.get()).stream().filter(m -> m.getName().equals(name)).findFirst();
        Class<?> owner = type.get();
        return method
            .map(m -> Resolution.selectors(Set.of(selectMethod(owner, m))))
            .orElse(Resolution.unresolved());
      }
    }
    return type.filter(AnnotatedMethods::isContainer)
        .map(c -> Resolution.selectors(Set.of(selectClass(c))))
        .orElse(Resolution.unresolved());
  }
}
