/** Every page of the site, on one screen; each is a file of its own that is loaded when somebody goes there. */
import type { ComponentType } from 'preact';
import { ErrorBoundary, LocationProvider, lazy, Route, Router } from 'preact-iso';
import { Bar } from './parts/bar.tsx';
import { anybody, members, signedIn } from './parts/doors.tsx';
import { Foot } from './parts/foot.tsx';
import { NotLoaded } from './parts/not-loaded.tsx';

type PageModule = { default: ComponentType };
const page = (load: () => Promise<PageModule>) => lazy(() => load().catch((): PageModule => ({ default: NotLoaded })));

// Anybody
const Home = anybody(page(() => import('./pages/home.tsx')));
const Notice = anybody(page(() => import('./pages/notice.tsx')));
const SignIn = anybody(page(() => import('./pages/sign-in.tsx')));
const Callback = anybody(page(() => import('./pages/callback.tsx')));
const NotFound = anybody(page(() => import('./pages/not-found.tsx')));

// Who has signed in and may not belong to an organisation yet
const Welcome = signedIn(page(() => import('./pages/welcome.tsx')));
const Join = signedIn(page(() => import('./pages/join.tsx')));

// Members of an organisation
const Organisation = members(page(() => import('./pages/organisation.tsx')));

// Suppliers; an invitation is read by anybody, and taken up by a supplier
const Invitation = anybody(page(() => import('./pages/invitation.tsx')));
const Bids = members(page(() => import('./pages/bids.tsx')));
const Bid = members(page(() => import('./pages/bid/bid.tsx')));
const Receipt = members(page(() => import('./pages/receipt.tsx')));

// Buyers
const Events = members(page(() => import('./pages/events.tsx')));
const Overview = members(page(() => import('./pages/event/overview.tsx')));
const Edit = members(page(() => import('./pages/event/edit.tsx')));
const Team = members(page(() => import('./pages/event/team.tsx')));
const EventRecord = members(page(() => import('./pages/event/record.tsx')));

// The committee
const Opening = members(page(() => import('./pages/opening.tsx')));
const Evaluation = members(page(() => import('./pages/evaluation/evaluation.tsx')));
const Ranking = members(page(() => import('./pages/ranking/ranking.tsx')));

/** Addresses that are not pages of the site: the API, the identity provider, the demo's clock and mailbox. */
const site = /^\/(?!(api|oidc|local|mail|assets)(\/|$))/;

/** The whole site. */
export const App = () => (
  <LocationProvider scope={site}>
    <a class="skip" href="#main">
      Skip to the main content
    </a>
    <Bar />
    <ErrorBoundary>
      <Router>
        <Route path="/" component={Home} />
        <Route path="/notices/:eventId" component={Notice} />
        <Route path="/sign-in" component={SignIn} />
        <Route path="/callback" component={Callback} />
        <Route path="/welcome" component={Welcome} />
        <Route path="/join" component={Join} />
        <Route path="/invitation" component={Invitation} />
        <Route path="/organisation" component={Organisation} />
        <Route path="/events" component={Events} />
        <Route path="/events/:eventId" component={Overview} />
        <Route path="/events/:eventId/edit" component={Edit} />
        <Route path="/events/:eventId/team" component={Team} />
        <Route path="/events/:eventId/record" component={EventRecord} />
        <Route path="/bids" component={Bids} />
        <Route path="/bids/:eventId/:lotId" component={Bid} />
        <Route path="/bids/:eventId/:lotId/receipts/:bidId" component={Receipt} />
        <Route path="/opening/:eventId/:lotId" component={Opening} />
        <Route path="/evaluation/:eventId/:lotId" component={Evaluation} />
        <Route path="/ranking/:eventId/:lotId" component={Ranking} />
        <Route default component={NotFound} />
      </Router>
    </ErrorBoundary>
    <Foot />
  </LocationProvider>
);
