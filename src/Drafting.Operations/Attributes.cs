using System.Text.Json;

namespace Drafting.Operations;

/// <summary>
/// Formatting of a stretch of text: names with JSON values. In an edit a null value takes the name away.
/// Composition, transformation and inversion are those of Quill's <c>AttributeMap</c> (npm quill-delta).
/// </summary>
public sealed class Attributes : IEquatable<Attributes>
{
    private readonly SortedDictionary<string, JsonElement> values;
    private readonly bool hasNull;

    private Attributes(SortedDictionary<string, JsonElement> values)
    {
        this.values = values;
        hasNull = values.Values.Any(value => value.ValueKind == JsonValueKind.Null);
    }

    /// <summary>The names and values, sorted by name.</summary>
    public IReadOnlyDictionary<string, JsonElement> Values => values;

    /// <summary>The map of the given values, or null where there are none: an empty map is always written as absent.</summary>
    public static Attributes? Of(IEnumerable<KeyValuePair<string, JsonElement>> values)
    {
        var sorted = new SortedDictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in values)
            sorted[name] = value;
        return sorted.Count == 0 ? null : new Attributes(sorted);
    }

    /// <summary>One attribute with the value true, such as <c>strong</c>.</summary>
    public static Attributes Flag(string name) => Of([new(name, JsonSerializer.SerializeToElement(true))])!;

    /// <summary>First <paramref name="a"/>, then <paramref name="b"/>. Nulls are kept only where the result is an edit, not a text.</summary>
    public static Attributes? Compose(Attributes? a, Attributes? b, bool keepNull)
    {
        if (b is null)
            return keepNull || a is not { hasNull: true } ? a : Of(a.values.Where(pair => pair.Value.ValueKind != JsonValueKind.Null));
        var kept = b.values.Where(pair => keepNull || pair.Value.ValueKind != JsonValueKind.Null);
        return Of(a is null ? kept : a.values.Where(pair => !b.values.ContainsKey(pair.Key)).Concat(kept));
    }

    /// <summary>What remains of <paramref name="b"/> after <paramref name="a"/>; where <paramref name="a"/> has priority its names win.</summary>
    public static Attributes? Transform(Attributes? a, Attributes? b, bool priority) =>
        a is null || b is null || !priority ? b : Of(b.values.Where(pair => !a.values.ContainsKey(pair.Key)));

    /// <summary>The edit that turns the formatting <paramref name="a"/> into <paramref name="b"/>.</summary>
    public static Attributes? Difference(Attributes? a, Attributes? b)
    {
        if (Same(a, b))
            return null;
        var set = b?.values.Where(pair => a is null || !a.values.TryGetValue(pair.Key, out var before) || !JsonElement.DeepEquals(before, pair.Value)) ?? [];
        var removed = a?.values.Keys.Where(name => b is null || !b.values.ContainsKey(name)).Select(name => new KeyValuePair<string, JsonElement>(name, NullValue)) ?? [];
        return Of(set.Concat(removed));
    }

    /// <summary>The edit that undoes <paramref name="edit"/> on text formatted as <paramref name="before"/>.</summary>
    public static Attributes? Invert(Attributes? edit, Attributes? before)
    {
        if (edit is null)
            return null;
        var restored = edit.values.Keys
            .Where(name => before is not null && before.values.ContainsKey(name) && !JsonElement.DeepEquals(before.values[name], edit.values[name]))
            .Select(name => new KeyValuePair<string, JsonElement>(name, before!.values[name]));
        var removed = edit.values
            .Where(pair => before is null || !before.values.ContainsKey(pair.Key))
            .Select(pair => new KeyValuePair<string, JsonElement>(pair.Key, NullValue));
        return Of(restored.Concat(removed));
    }

    /// <summary>Equal by names and JSON values; null equals null only.</summary>
    public static bool Same(Attributes? a, Attributes? b) => ReferenceEquals(a, b) || (a is not null && a.Equals(b));

    /// <inheritdoc/>
    public bool Equals(Attributes? other) =>
        other is not null
        && values.Count == other.values.Count
        && values.All(pair => other.values.TryGetValue(pair.Key, out var value) && JsonElement.DeepEquals(pair.Value, value));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Attributes);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Keys.Aggregate(0, (hash, name) => HashCode.Combine(hash, name));

    private static readonly JsonElement NullValue = JsonSerializer.SerializeToElement<object?>(null);
}
