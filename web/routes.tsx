/** Every page of the site, on one screen; each is a file of its own that is fetched when somebody goes there. */
import { LocationProvider, Route, Router } from 'preact-iso';
import { t } from '../shared/words/say.ts';
import type { InsidePage } from './inside.ts';
import { wordsOf } from './language.ts';
import { late } from './late.tsx';
import { Bar } from './parts/bar.tsx';
import { anybody, members, signedIn } from './parts/doors.tsx';
import { Foot } from './parts/foot.tsx';

/** A page for who is signed in: fetched with its words. Where it stands is not fetched with a public notice. */
const inside = (page: InsidePage) =>
  late(() => Promise.all([import('./inside.ts'), wordsOf('inside')]).then(([{ inside: pages }]) => pages[page]()));

// Anybody
const Home = anybody(late(() => import('./pages/home.tsx')));
const Notice = anybody(late(() => import('./pages/notice.tsx')));
const SignIn = anybody(late(() => import('./pages/sign-in.tsx')));
const Callback = anybody(late(() => import('./pages/callback.tsx')));
const Replay = anybody(inside('replay'));
const NotFound = anybody(late(() => import('./pages/not-found.tsx')));

// Who has signed in and may not belong to an organisation yet; the colleague's invitation is read by anybody
const Welcome = signedIn(inside('welcome'));
const Join = anybody(late(() => import('./pages/join.tsx')));

// Members of an organisation
const Organisation = members(inside('organisation'));

// Suppliers; an invitation is read by anybody, and taken up by a supplier
const Invitation = anybody(late(() => import('./pages/invitation.tsx')));
const ApiForBidders = anybody(inside('api-for-bidders'));
const Questions = members(inside('questions/questions'));
const Profile = members(inside('profile'));
const Bids = members(inside('bids'));
const FollowedClasses = members(inside('my-events/classes'));
const Bid = members(inside('bid/bid'));
const Letters = members(inside('letters/letters'));
const ReadOut = members(inside('letters/read-out'));
const Receipt = members(inside('receipt'));
const Result = members(inside('result/result'));

// Buyers
const Dashboard = members(inside('dashboard'));
const Figures = members(inside('figures'));
const Events = members(inside('events'));
const Templates = members(inside('templates'));
const Preview = members(inside('event/preview'));
const HeldLetters = members(inside('event/held-letters'));
const Overview = members(inside('event/overview'));
const Edit = members(inside('event/edit'));
const TryIt = members(inside('event/try-it/try-it'));
const Review = members(inside('review/review'));
const EventChanges = members(inside('addendum/changes'));
const Incidents = members(inside('incidents'));
const Team = members(inside('event/team'));
const AskedQuestions = members(inside('event/asked-questions'));
const Invitations = members(inside('invitations'));
const Entries = members(inside('entered/entries'));
const WithdrawByReceipt = members(inside('entered/withdraw-by-receipt'));
const EntryBid = members(inside('entered/entry-bid'));
const Suppliers = members(inside('suppliers'));
const EventFile = members(inside('file/file'));
const EventRecord = members(inside('event/record'));

// The committee
const Opening = members(inside('opening'));
const Tabulation = members(inside('opening/tabulation'));
const Check = members(inside('check/check'));
const Meeting = members(inside('meeting/meeting'));
const Evaluation = members(inside('evaluation/evaluation'));
const AwardLetters = members(inside('award-letters/letters'));
const Summaries = members(inside('report/summaries'));
const Report = members(inside('report/report'));
const Ranking = members(inside('ranking/ranking'));

/** Addresses that are not pages of the site: the API, the identity provider, the demo's clock and mailbox. */
const site = /^\/(?!(api|oidc|local|mail|assets)(\/|$))/;

/** The whole site. */
export const App = () => (
  <LocationProvider scope={site}>
    <a class="skip" href="#main">
      {t('Skip to the main content')}
    </a>
    <Bar />
    <Router>
      <Route path="/" component={Home} />
      <Route path="/notices/:eventId" component={Notice} />
      <Route path="/replay" component={Replay} />
      <Route path="/sign-in" component={SignIn} />
      <Route path="/callback" component={Callback} />
      <Route path="/welcome" component={Welcome} />
      <Route path="/join" component={Join} />
      <Route path="/invitation" component={Invitation} />
      <Route path="/organisation" component={Organisation} />
      <Route path="/dashboard" component={Dashboard} />
      <Route path="/figures" component={Figures} />
      <Route path="/events" component={Events} />
      <Route path="/templates" component={Templates} />
      <Route path="/events/:eventId" component={Overview} />
      <Route path="/events/:eventId/edit" component={Edit} />
      <Route path="/events/:eventId/preview" component={Preview} />
      <Route path="/events/:eventId/try-it" component={TryIt} />
      <Route path="/events/:eventId/held-letters" component={HeldLetters} />
      <Route path="/events/:eventId/review" component={Review} />
      <Route path="/events/:eventId/changes" component={EventChanges} />
      <Route path="/incidents" component={Incidents} />
      <Route path="/events/:eventId/team" component={Team} />
      <Route path="/events/:eventId/questions" component={AskedQuestions} />
      <Route path="/events/:eventId/invitations" component={Invitations} />
      <Route path="/events/:eventId/enter" component={Entries} />
      <Route path="/events/:eventId/enter/withdraw" component={WithdrawByReceipt} />
      <Route path="/events/:eventId/enter/:bidderId/:lotId" component={EntryBid} />
      <Route path="/suppliers" component={Suppliers} />
      <Route path="/events/:eventId/file" component={EventFile} />
      <Route path="/events/:eventId/record" component={EventRecord} />
      <Route path="/api-for-bidders" component={ApiForBidders} />
      <Route path="/questions/:eventId" component={Questions} />
      <Route path="/profile" component={Profile} />
      <Route path="/bids" component={Bids} />
      <Route path="/bids/classes" component={FollowedClasses} />
      <Route path="/bids/:eventId/:lotId" component={Bid} />
      <Route path="/bids/:eventId/:lotId/receipts/:bidId" component={Receipt} />
      <Route path="/results/:eventId/:lotId" component={Result} />
      <Route path="/opening/:eventId/:lotId" component={Opening} />
      <Route path="/opening/:eventId/:lotId/tabulation" component={Tabulation} />
      <Route path="/check/:eventId/:lotId" component={Check} />
      <Route path="/letters/:eventId" component={Letters} />
      <Route path="/letters/:eventId/:lotId/minutes" component={ReadOut} />
      <Route path="/evaluation/:eventId/:lotId" component={Evaluation} />
      <Route path="/evaluation/:eventId/:lotId/meeting" component={Meeting} />
      <Route path="/ranking/:eventId/:lotId/letters" component={AwardLetters} />
      <Route path="/ranking/:eventId/:lotId/report" component={Report} />
      <Route path="/ranking/:eventId/:lotId/summaries" component={Summaries} />
      <Route path="/ranking/:eventId/:lotId" component={Ranking} />
      <Route default component={NotFound} />
    </Router>
    <Foot />
  </LocationProvider>
);
