using System.Collections.Immutable;

namespace Drafting.Documents;

/// <summary>What stands on places of the text: a proposal, a thread of comments.</summary>
public interface IPlaced
{
    /// <summary>Its id.</summary>
    string Id { get; }

    /// <summary>The paragraphs it has to do with; null is the beginning of the draft.</summary>
    IEnumerable<string?> Places { get; }
}

/// <summary>What stands on places of a draft's text, in the order of its making. Immutable. It is found by paragraph, so that an entry costs nothing for what stands elsewhere.</summary>
public sealed record PlacedBook<T>
    where T : class, IPlaced
{
    private const string Beginning = "";

    private ImmutableDictionary<string, T> ById { get; init; } = ImmutableDictionary<string, T>.Empty;

    private ImmutableDictionary<string, ImmutableHashSet<string>> ByPlace { get; init; } = ImmutableDictionary<string, ImmutableHashSet<string>>.Empty;

    private ImmutableArray<string> Order { get; init; } = [];

    /// <summary>None.</summary>
    public static PlacedBook<T> Empty { get; } = new();

    /// <summary>These, in the order of their making.</summary>
    public static PlacedBook<T> Of(IEnumerable<T> items) => items.Aggregate(Empty, (book, item) => book.With(item));

    /// <summary>All of them, in the order of their making.</summary>
    public IEnumerable<T> All => Order.Select(id => ById[id]);

    /// <summary>How many there are.</summary>
    public int Count => Order.Length;

    /// <summary>The one of an id; null where there is none.</summary>
    public T? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>Those that have to do with any of these paragraphs; null is the beginning of the draft.</summary>
    public IEnumerable<T> At(IEnumerable<string?> paragraphs) =>
        paragraphs.SelectMany(paragraph => ByPlace.GetValueOrDefault(paragraph ?? Beginning, [])).Distinct().Select(id => ById[id]);

    /// <summary>With one, in place of the one with its id where there is one.</summary>
    public PlacedBook<T> With(T item)
    {
        var before = Find(item.Id);
        return new() { ById = ById.SetItem(item.Id, item), ByPlace = Placed(item.Id, Places(before), Places(item)), Order = before is null ? Order.Add(item.Id) : Order };
    }

    /// <summary>Without the one of an id.</summary>
    public PlacedBook<T> Without(string id) => Find(id) is { } before
        ? new() { ById = ById.Remove(id), ByPlace = Placed(id, Places(before), new HashSet<string>()), Order = Order.Remove(id) }
        : this;

    private ImmutableDictionary<string, ImmutableHashSet<string>> Placed(string id, IReadOnlySet<string> before, IReadOnlySet<string> after)
    {
        if (before.SetEquals(after))
            return ByPlace;
        var places = ByPlace.ToBuilder();
        foreach (var place in before.Where(place => !after.Contains(place)))
        {
            var rest = places[place].Remove(id);
            if (rest.IsEmpty)
                places.Remove(place);
            else
                places[place] = rest;
        }

        foreach (var place in after.Where(place => !before.Contains(place)))
            places[place] = places.GetValueOrDefault(place, ImmutableHashSet<string>.Empty).Add(id);
        return places.ToImmutable();
    }

    private static HashSet<string> Places(T? item) => item?.Places.Select(paragraph => paragraph ?? Beginning).ToHashSet() ?? [];
}
