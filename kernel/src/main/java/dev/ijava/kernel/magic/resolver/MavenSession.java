package dev.ijava.kernel.magic.resolver;

import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.runtime.standalonestatic.StandaloneStaticRuntime;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.settings.building.DefaultSettingsBuildingRequest;
import org.apache.maven.settings.building.SettingsBuilder;
import org.apache.maven.settings.building.SettingsBuildingException;
import org.apache.maven.settings.building.SettingsBuildingRequest;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.transfer.TransferListener;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Maven as the user has it: their settings.xml with mirrors, credentials, proxies, offline and local repository. The
 * system property {@code maven.repo.local} names another local repository, as it does for {@code mvn}.
 */
final class MavenSession implements AutoCloseable {

    private final Context context;

    /** @param settings another settings.xml, or null for the user's */
    MavenSession(TransferListener transfers, Path settings) throws ResolutionException {
        ContextOverrides.Builder overrides =
                ContextOverrides.create().withUserSettings(true).transferListener(transfers);
        if (settings != null) {
            overrides.withUserSettingsXmlOverride(settings);
        }
        String localRepository = System.getProperty("maven.repo.local");
        if (localRepository != null) {
            overrides.withLocalRepositoryOverride(Path.of(localRepository).toAbsolutePath());
        }
        try {
            context = forPeople(overrides.build());
        } catch (SettingsBuildingException | IllegalStateException e) {
            throw new ResolutionException("Maven's settings cannot be used: " + rootMessage(e), e);
        }
    }

    /** A miss is asked again the next time, as its author may just have published it. */
    private static Context forPeople(ContextOverrides overrides) throws SettingsBuildingException {
        StandaloneStaticRuntime runtime = new StandaloneStaticRuntime();
        Context usual = runtime.create(overrides);
        DefaultRepositorySystemSession session = new DefaultRepositorySystemSession(usual.repositorySystemSession());
        session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(ResolutionErrorPolicy.CACHE_DISABLED));
        session.setOffline(isOffline(usual));
        session.setReadOnly();
        return new Context(
                runtime,
                overrides,
                usual.basedir(),
                usual.mavenUserHome(),
                usual.mavenSystemHome(),
                usual.repositorySystem(),
                session,
                usual.httpProxy(),
                usual.lookup(),
                usual::close);
    }

    /** MIMA 2.4 takes everything from the settings but this. */
    private static boolean isOffline(Context maven) throws SettingsBuildingException {
        SettingsBuilder builder = maven.lookup().lookup(SettingsBuilder.class).orElseThrow();
        SettingsBuildingRequest request = new DefaultSettingsBuildingRequest()
                .setUserSettingsFile(maven.mavenUserHome().settingsXml().toFile())
                .setSystemProperties(System.getProperties());
        return builder.build(request).getEffectiveSettings().isOffline();
    }

    private static String rootMessage(Throwable e) {
        return e.getCause() == null ? String.valueOf(e.getMessage()) : rootMessage(e.getCause());
    }

    Context context() {
        return context;
    }

    RepositorySystemSession session() {
        return context.repositorySystemSession();
    }

    @Override
    public void close() {
        context.close();
    }

    RepositorySystem system() {
        return context.repositorySystem();
    }

    /** The repositories of the settings, Maven Central last. */
    List<RemoteRepository> repositories() {
        return context.remoteRepositories();
    }

    Path localRepository() {
        return session().getLocalRepository().getBasedir().toPath();
    }
}
