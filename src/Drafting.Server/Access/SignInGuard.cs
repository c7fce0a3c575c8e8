using System.Net;
using System.Net.Sockets;

namespace Drafting.Server.Access;

/// <summary>Where an attempt to sign in comes from.</summary>
/// <param name="Address">The client's network address.</param>
/// <param name="Device">Of a device that has signed in to this account before: its id.</param>
internal sealed record SignInOrigin(IPAddress? Address, string? Device)
{
    /// <summary>What counts as one place: of IPv6, whoever has one address has as many as he likes of its /64.</summary>
    public static string PlaceOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)) : address.ToString();
    }
}

/// <summary>
/// How often somebody may try to sign in to an account. Attempts are counted by account and place together, so that nobody locks out somebody
/// elsewhere; a device that has signed in before has a count of its own. Attempts from everywhere together have a limit too, a far wider one.
/// What is counted is the same whether or not there is such an account. Kept by each node for itself.
/// </summary>
internal sealed class SignInGuard(TimeProvider time)
{
    private const int MostFromPlace = 5;
    private const int MostFromDevice = 10;
    private const int MostFromEverywhere = 200;
    private const int LongestName = 254;
    private const int MostCounts = 100_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private readonly Lock gate = new();
    private readonly Dictionary<string, Count> counts = new(StringComparer.Ordinal);

    /// <summary>Counts an attempt before its outcome is known, so that many at once are no way around it.</summary>
    /// <returns>How long to wait before another attempt is looked at; null where this one is.</returns>
    public TimeSpan? Begin(string email, SignInOrigin origin)
    {
        var now = time.GetUtcNow();
        lock (gate)
        {
            if (counts.Count >= MostCounts)
                Forget(now);
            var keys = Keys(email, origin);
            var wait = keys.Max(limit => counts.TryGetValue(limit.Key, out var count) && count.Until > now && count.Attempts >= limit.Most ? count.Until - now : TimeSpan.Zero);
            if (wait > TimeSpan.Zero)
                return wait;
            foreach (var (key, _) in keys)
                counts[key] = counts.TryGetValue(key, out var count) && count.Until > now ? count with { Attempts = count.Attempts + 1 } : new(1, now + Window);
            return null;
        }
    }

    /// <summary>The attempt was no guess: the password was right, or storage could not tell.</summary>
    public void Forgive(string email, SignInOrigin origin)
    {
        lock (gate)
        {
            var keys = Keys(email, origin);
            counts.Remove(keys[0].Key);
            foreach (var (key, _) in keys.Skip(1))
            {
                if (counts.TryGetValue(key, out var count))
                    counts[key] = count with { Attempts = Math.Max(0, count.Attempts - 1) };
            }
        }
    }

    private static (string Key, int Most)[] Keys(string email, SignInOrigin origin)
    {
        var account = email.Length <= LongestName ? email : email[..LongestName];
        return origin.Device is { } device
            ? [($"device {device} {account}", MostFromDevice)]
            : [($"place {SignInOrigin.PlaceOf(origin.Address)} {account}", MostFromPlace), ($"everywhere {account}", MostFromEverywhere)];
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, count) in counts)
        {
            if (count.Until <= now)
                counts.Remove(key);
        }

        // Whoever makes up so many names has the counts of all forgotten, and the limit of attempts from one place still before him.
        if (counts.Count >= MostCounts)
            counts.Clear();
    }

    private readonly record struct Count(int Attempts, DateTimeOffset Until);
}
