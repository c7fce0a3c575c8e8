using System.Collections.Concurrent;
using System.Globalization;
using Drafting.Server.Configuration;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Access;

/// <summary>
/// Sessions that were signed out before their cookie or token ran out. Cookies and tokens carry their session's id, so a copy of one is worth
/// nothing after signing out, also after the server has been started again.
/// </summary>
internal sealed class EndedSessions(IServiceScopeFactory scopes, StorageOptions storage, TimeProvider time)
{
    /// <summary>How long a cookie is good for; a token runs out sooner.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Where the database tells the other nodes of a session that has ended.</summary>
    public const string Channel = "drafting_session_ended";

    private const string Provider = "endedSession";
    private readonly ConcurrentDictionary<string, bool> ended = new();

    public bool Contains(string? session) => session is not null && ended.ContainsKey(session);

    /// <summary>A session was ended at another node.</summary>
    public void Heard(string session) => ended[session] = true;

    /// <summary>Reads what was ended before the server was started, and forgets what has run out since.</summary>
    public async Task LoadAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var oldest = (time.GetUtcNow() - Longest).ToUnixTimeSeconds();
        foreach (var token in await db.UserTokens.AsNoTracking().Where(token => token.LoginProvider == Provider).ToListAsync())
        {
            // Another node may forget the same one at the same time.
            if (long.Parse(token.Value!, CultureInfo.InvariantCulture) < oldest)
                await db.UserTokens.Where(old => old.UserId == token.UserId && old.LoginProvider == Provider && old.Name == token.Name).ExecuteDeleteAsync();
            else
                ended[token.Name] = true;
        }
    }

    public async Task EndAsync(string email, string session)
    {
        if (!ended.TryAdd(session, true))
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        if (await db.Users.Where(account => account.UserName == email).Select(account => account.Id).FirstOrDefaultAsync() is not { } account)
            return;
        db.UserTokens.Add(new IdentityUserToken<string>
        {
            UserId = account,
            LoginProvider = Provider,
            Name = session,
            Value = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        });
        await db.SaveChangesAsync();
        if (storage.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {session})");
    }
}
