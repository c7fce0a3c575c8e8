using System.Collections.Immutable;

namespace Drafting.Documents.Ports;

/// <summary>What several pieces of news about who looks at a draft come to, the newest last. Not thread-safe.</summary>
public sealed class AttendanceSum
{
    private readonly Dictionary<string, Caret> carets = [];

    /// <summary>All who are there; null where no news has said so.</summary>
    public ImmutableArray<Attendee>? People { get; private set; }

    /// <summary>The last that is known of each caret.</summary>
    public IReadOnlyCollection<Caret> Carets => carets.Values;

    /// <summary>There was no news.</summary>
    public bool IsEmpty => People is null && carets.Count == 0;

    /// <summary>Adds news to what is still to be told: a caret that has gone is told as gone.</summary>
    public void Add(Attendance news)
    {
        People = news.People ?? People;
        foreach (var caret in news.Carets)
            carets[caret.ClientId] = caret;
    }

    /// <summary>Adds news to what is there now: a caret that has gone is there no more.</summary>
    public void Follow(Attendance news)
    {
        Add(news);
        foreach (var caret in news.Carets.Where(caret => caret.Paragraph is null))
            carets.Remove(caret.ClientId);
    }

    /// <summary>The sum, which begins anew; null where there was no news.</summary>
    public Attendance? Take()
    {
        if (IsEmpty)
            return null;
        var sum = new Attendance(People, [.. carets.Values]);
        People = null;
        carets.Clear();
        return sum;
    }
}
