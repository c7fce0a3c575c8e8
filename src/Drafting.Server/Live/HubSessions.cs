using Drafting.Server.Access;
using Drafting.Server.Answers;
using Microsoft.AspNetCore.SignalR;

namespace Drafting.Server.Live;

/// <summary>Ends a connection with the session it was opened in, whatever tab or program holds it, and says why before.</summary>
internal sealed class HubSessions(EndedSessions sessions) : IHubFilter
{
    /// <inheritdoc/>
    public Task OnConnectedAsync(HubLifetimeContext lifetime, Func<HubLifetimeContext, Task> next)
    {
        var connection = lifetime.Context;
        if (Person.SessionOf(connection.User) is { } session)
            connection.Items[nameof(HubSessions)] = sessions.Begin(session, AccessSetup.ExpiryOf(connection.GetHttpContext()), () => _ = EndAsync(connection));
        return next(lifetime);
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeMethodAsync(HubInvocationContext invocation, Func<HubInvocationContext, ValueTask<object?>> next) =>
        sessions.Contains(Person.SessionOf(invocation.Context.User)) ? throw new HubException($"signInFirst: {Refused.SignInFirst().Message}") : next(invocation);

    /// <inheritdoc/>
    public Task OnDisconnectedAsync(HubLifetimeContext lifetime, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        (lifetime.Context.Items[nameof(HubSessions)] as IDisposable)?.Dispose();
        return next(lifetime, exception);
    }

    private static async Task EndAsync(HubCallerContext connection)
    {
        await OpenDrafts.Of(connection).CloseAllAsync(Viewer.SignedOut);
        connection.Abort();
    }
}
