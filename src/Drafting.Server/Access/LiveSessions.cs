namespace Drafting.Server.Access;

/// <summary>
/// What is under way in sessions: connections to the hub and calls. It ends with its session, whether that is signed out, here or at another node,
/// or its cookie or token runs out.
/// </summary>
internal sealed class LiveSessions(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, HashSet<Use>> uses = new(StringComparer.Ordinal);

    /// <summary>How many uses there are now.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return uses.Values.Sum(uses => uses.Count);
        }
    }

    /// <summary>Something begins in a session. Dispose when it is over.</summary>
    /// <param name="expires">When the cookie or token it was begun with runs out.</param>
    /// <param name="end">Ends it; called at most once, and returns at once.</param>
    public IDisposable Begin(string session, DateTimeOffset? expires, Action end)
    {
        var use = new Use(this, session, end) { Expires = expires ?? DateTimeOffset.MaxValue };
        lock (gate)
        {
            if (!uses.TryGetValue(session, out var all))
                uses[session] = all = [];
            all.Add(use);
        }

        return use;
    }

    /// <summary>The session's cookie has been renewed: what was begun with the one before goes on as long as the new one.</summary>
    public void Extend(string session, DateTimeOffset expires)
    {
        lock (gate)
        {
            foreach (var use in uses.GetValueOrDefault(session, []))
            {
                if (use.Expires < expires)
                    use.Expires = expires;
            }
        }
    }

    /// <summary>The session has ended, and all that is under way in it.</summary>
    public void End(string session)
    {
        HashSet<Use>? ended;
        lock (gate)
            uses.Remove(session, out ended);
        foreach (var use in ended ?? [])
            use.End();
    }

    /// <summary>Ends what has run out.</summary>
    public void EndExpired()
    {
        var now = time.GetUtcNow();
        List<Use> expired;
        lock (gate)
            expired = [.. uses.Values.SelectMany(all => all).Where(use => use.Expires <= now)];
        foreach (var use in expired)
        {
            use.Dispose();
            use.End();
        }
    }

    private sealed class Use(LiveSessions sessions, string session, Action end) : IDisposable
    {
        public DateTimeOffset Expires { get; set; }

        public void End() => end();

        public void Dispose()
        {
            lock (sessions.gate)
            {
                if (sessions.uses.TryGetValue(session, out var all) && all.Remove(this) && all.Count == 0)
                    sessions.uses.Remove(session);
            }
        }
    }
}
