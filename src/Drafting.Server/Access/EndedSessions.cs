using System.Collections.Concurrent;
using System.Globalization;
using Drafting.Server.Configuration;
using Drafting.Server.Storage;
using Drafting.Server.Telemetry;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Drafting.Server.Access;

/// <summary>
/// Sessions that were signed out before their cookie or token ran out. Cookies and tokens carry their session's id, so a copy of one is worth
/// nothing after signing out, also after the server has been started again; and what is under way in one ends with it.
/// </summary>
internal sealed class EndedSessions(IServiceScopeFactory scopes, StorageOptions storage, LiveSessions live, TimeProvider time, ILogger<EndedSessions> logger)
{
    /// <summary>How long a cookie is good for; a token runs out sooner.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(7);

    /// <summary>Where the database tells the other nodes of a session that has ended.</summary>
    public const string Channel = "drafting_session_ended";

    private const string Provider = "endedSession";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, bool> ended = new();
    private readonly ConcurrentDictionary<string, string> unsaved = new();

    public bool Contains(string? session) => session is not null && ended.ContainsKey(session);

    /// <summary>A session was ended at another node.</summary>
    public void Heard(string session)
    {
        ended[session] = true;
        live.End(session);
    }

    /// <summary>Something begins in a session, and ends with it: at once, where it has ended already. Dispose when it is over.</summary>
    public IDisposable Begin(string session, DateTimeOffset? expires, Action end)
    {
        var use = live.Begin(session, expires, end);
        // It may have ended since it was looked at.
        if (Contains(session))
            live.End(session);
        return use;
    }

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
                Heard(token.Name);
        }
    }

    /// <summary>Ends a session, here and at every node. Where it cannot be written down it has ended here, and is written down later.</summary>
    public async Task EndAsync(string email, string session)
    {
        if (!ended.TryAdd(session, true))
            return;
        unsaved[session] = email;
        live.End(session);
        try
        {
            await SaveAsync(email, session).WaitAsync(Patience, time);
        }
        catch (Exception failure) when (failure is TimeoutException || StorageFault.Is(failure))
        {
            logger.SessionEndNotSaved(failure);
        }
    }

    /// <summary>Writes down what could not be written down before.</summary>
    public async Task SaveUnsavedAsync()
    {
        foreach (var (session, email) in unsaved)
        {
            try
            {
                await SaveAsync(email, session);
            }
            catch (Exception failure) when (StorageFault.Is(failure))
            {
                // Storage is still away.
                return;
            }
        }
    }

    private async Task SaveAsync(string email, string session)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        if (await db.Users.Where(account => account.UserName == email).Select(account => account.Id).FirstOrDefaultAsync() is { } account
            && !await db.UserTokens.AnyAsync(token => token.UserId == account && token.LoginProvider == Provider && token.Name == session))
        {
            db.UserTokens.Add(new IdentityUserToken<string>
            {
                UserId = account,
                LoginProvider = Provider,
                Name = session,
                Value = time.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            });
            await db.SaveChangesAsync();
        }

        if (storage.IsPostgres)
            await db.Database.ExecuteSqlAsync($"SELECT pg_notify({Channel}, {session})");
        unsaved.TryRemove(session, out _);
    }
}
